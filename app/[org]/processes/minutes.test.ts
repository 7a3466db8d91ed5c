import { expect, test } from "vitest";
import { minutesOf, secondsOf } from "./minutes";

test.each([
  ["35", "2100"],
  ["0", "0"],
  ["2.5", "150"],
  ["2,5", "150"],
  ["0.0001", "0.006"],
  ["1.3333", "79.998"],
  [" 12 ", "720"],
])("%s minutes are %s seconds", (minutes, seconds) => {
  expect(secondsOf(minutes)).toBe(seconds);
});

test.each(["", "-1", "a", "1.23456", "1e3", "1 000"])("%j is refused", (minutes) => {
  expect(secondsOf(minutes)).toBeNull();
});

test("seconds read as minutes", () => {
  expect([minutesOf("2100"), minutesOf("150"), minutesOf("100")]).toEqual(["35", "2.5", "1.67"]);
});
