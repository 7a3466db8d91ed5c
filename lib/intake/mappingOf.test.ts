import { expect, test } from "vitest";
import { mappingOf } from "@/lib/intake/mappingOf";

const mapping = (source: string) => ({
  format: "csv",
  source,
  rules: [{ type: "case.contact", id: "{a}", time: { column: "b", format: "iso" }, data: { case: "{a}" } }],
});

test.each(["客服", "a\\u0000", "\\ud800", "😀", "a\\\\ud800"])("a text that can be stored: %j", (source) => {
  expect(mappingOf(mapping(source)).source).toBe(source);
});

test.each(["a\0", "\ud800", "\udc00x", "\\\ud800", "\\\\\0"])("one that cannot: %j", (source) => {
  expect(() => mappingOf(mapping(source))).toThrow("cannot be stored");
});
