import fc from "fast-check";
import { expect, test } from "vitest";
import { percentOf, shareOf } from "./shareOf";

test.each([
  ["35", "0.35"],
  ["35,5", "0.355"],
  [" 35.5 % ", "0.355"],
  ["5", "0.05"],
  ["0", "0"],
  ["0.0", "0"],
  ["100", "1"],
  ["100.0000", "1"],
  ["033", "0.33"],
  ["12.3456", "0.123456"],
])("%s %% is %s", (percent, share) => {
  expect(shareOf(percent)).toBe(share);
});

test.each(["", "-1", "100.1", "101", "999", "1.23456", "a", "1e1", "35%%"])(
  "%s is no percentage",
  (percent) => {
    expect(shareOf(percent)).toBeNull();
  },
);

test("there and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
      const share = String(millionths / 1_000_000).includes("e")
        ? (millionths / 1_000_000).toFixed(6).replace(/0+$/, "")
        : String(millionths / 1_000_000);
      expect(shareOf(percentOf(share))).toBe(share);
    }),
  );
});
