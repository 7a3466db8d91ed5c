import { expect, test } from "vitest";
import { sameValue } from "./sameValue";

test("keys may stand in any order, lists may not, and what is absent is no key", () => {
  expect(sameValue({ a: 1, b: { c: 2, d: [1, 2] } }, { b: { d: [1, 2], c: 2 }, a: 1 })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue({ a: undefined }, {})).toBe(true);
  expect(sameValue(null, {})).toBe(false);
});
