import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf, segment } from "./segment";

test("an ordinary key stands as it is", () => {
  expect(segment("support")).toBe("support");
  expect(segment("客服")).toBe("%E5%AE%A2%E6%9C%8D");
});

test.each([
  ".",
  "..",
  "cases",
  "moved",
  "new",
  "work",
  "~",
  "~cases",
  "a/b",
  "a%2Fb",
  "?x=1#y",
  "退货 / returns",
])("%s keeps its place in an address", (key) => {
  const url = new URL(`http://localhost/firm/processes/${segment(key)}/cases`);
  const [, , , part = ""] = url.pathname.split("/");
  expect(url.pathname.split("/")).toHaveLength(5);
  expect(["cases", "moved", "new", "work"]).not.toContain(part);
  expect(keyOf(part)).toBe(key);
});

test("any key comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (key) => {
      fc.pre(key.isWellFormed());
      expect(keyOf(segment(key))).toBe(key);
    }),
  );
});
