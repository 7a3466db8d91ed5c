import { expect, test } from "vitest";
import { ownPath } from "./ownPath";

const from = (wanted: string) =>
  ownPath(`https://handover.example/sign-in?callbackUrl=${encodeURIComponent(wanted)}`);

test("back to a page of this site, by path or in full", () => {
  expect(from("/lantern-tea/processes?range=12w")).toBe("/lantern-tea/processes?range=12w");
  expect(from("https://handover.example/lantern-tea")).toBe("/lantern-tea");
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "/.//elsewhere.example",
  "/sum/..//elsewhere.example",
  "https://handover.example//elsewhere.example",
  "javascript:alert(1)",
  "/sign-in",
  "http://",
  "",
])("never to %s", (wanted) => {
  expect(from(wanted)).toBeNull();
});

test("nothing asked for", () => {
  expect(ownPath("https://handover.example/sign-in")).toBeNull();
});
