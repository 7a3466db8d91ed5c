import { expect, test } from "vitest";
import { isQuiet } from "@/lib/sources/isQuiet";

/** A digit a day, today last. */
const quiet = (days: string) => isQuiet([...days].map(Number));

test.each([
  ["daily, nothing yet today", "1111111110", false],
  ["daily, nothing all of yesterday", "1111111100", true],
  ["on weekdays, on Monday morning", "11111001111100" + "0", false],
  ["on weekdays, on Tuesday morning", "11111001111100" + "00", true],
  ["weekly: too few days to be a habit", "1000000100000010000000000000", false],
  ["an import, once", "0000900000000000", false],
  ["never heard of", "0000000000", false],
  ["no days at all", "", false],
  ["four days only", "1111000000", false],
  ["five days", "1111100000", true],
])("%s", (_what, days, verdict) => {
  expect(quiet(days)).toBe(verdict);
});

test("one that stopped a month ago is still known to have sent daily", () => {
  expect(isQuiet([...Array(30).fill(7), ...Array(45).fill(0)])).toBe(true);
});

test("a long pause before the last 30 days of sending is no habit", () => {
  expect(isQuiet([9, ...Array(20).fill(0), ...Array(30).fill(7), 0, 0])).toBe(true);
});
