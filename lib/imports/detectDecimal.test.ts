import { expect, test } from "vitest";
import { detectDecimal } from "./detectDecimal";

test("a column's decimal mark is told from the cells that leave no doubt", () => {
  expect(detectDecimal(["219,582", "14,62", "NA", ""])).toBe(",");
  expect(detectDecimal(["1,234", "€ 2,500.00"])).toBe(".");
  expect(detectDecimal(["1.234.567", "5"])).toBe(",");
  expect(detectDecimal(["1,234"], ".")).toBe(",");
});

test("and not told where all are in doubt, or contradict one another", () => {
  expect(detectDecimal(["1,234", "5"])).toBeUndefined();
  expect(detectDecimal(["1,5", "2.5"])).toBeUndefined();
});
