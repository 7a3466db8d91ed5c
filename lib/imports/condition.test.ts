import { expect, test } from "vitest";
import { condition } from "./condition";

test.each<[string | string[], string[], string[]]>([
  ["COMPLETE", ["COMPLETE"], ["START", ""]],
  [
    ["a", "b"],
    ["a", "b"],
    ["c", ""],
  ],
  ["!a", ["b", ""], ["a"]],
  [["!a", "!b"], ["c"], ["a", "b"]],
  ["", [""], ["a"]],
  ["!", ["a"], [""]],
  [">0", ["1", "0.5", "1,200.50"], ["0", "-1", "", "?", "1,234"]],
  ["<=2", ["2", "-3"], ["2.01", "two"]],
  [
    [">=10", "none"],
    ["10", "none"],
    ["9", ""],
  ],
])("%j", (wanted, held, failed) => {
  const test = condition(wanted);
  if (typeof test === "string") throw new Error(test);
  expect(held.filter((cell) => !test(cell))).toEqual([]);
  expect(failed.filter(test)).toEqual([]);
});

test("a comparison needs a number, a list a value", () => {
  expect(condition(">many")).toContain("must have a number after >");
  expect(condition([])).toContain("at least one value");
});
