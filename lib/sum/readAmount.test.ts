import { expect, test } from "vitest";
import { readAmount } from "./readAmount";

test.each([
  ["1200", "1200"],
  ["1,200.50", "1200.5"],
  [" 1 200 ", "1200"],
  ["30 %", "30"],
  ["¥8,000", "8000"],
  ["￥８０００", "8000"],
  ["12万", "120000"],
  ["1.2万", "12000"],
  ["1.2M", "1200000"],
  ["8k", "8000"],
  ["0", "0"],
  ["007", "7"],
])("%s is %s", (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  "",
  "many",
  "-3",
  "1,5",
  "1.234",
  "1e9",
  "NaN",
  "Infinity",
  "0x10",
  "1.2.3",
  "12 万人",
  "1".repeat(16),
  "1".repeat(5_000),
])("%s is none", (text) => {
  expect(readAmount(text)).toBeNull();
});
