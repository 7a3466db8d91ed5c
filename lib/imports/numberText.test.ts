import { expect, test } from "vitest";
import { numberText, type Separators } from "./numberText";

test.each<[string, string, Separators?]>([
  ["20000", "20000"],
  ["-007", "-007"],
  ["1.234,56", "1234.56"],
  ["1,234.56", "1234.56"],
  ["1,234,567", "1234567"],
  ["12,5", "12.5"],
  ["0.125", "0.125"],
  [".5", "0.5"],
  ["1 234,50", "1234.50"],
  ["1\u202f234,50 €", "1234.50"],
  ["1’234.50", "1234.50"],
  ["1,23,456.7", "123456.7"],
  ["¥1,200.00", "1200.00"],
  ["-$5", "-5"],
  ["$-5", "-5"],
  ["(12.50)", "-12.50"],
  ["12.50-", "-12.50"],
  ["−3", "-3"],
  ["１２３．４", "123.4"],
  ["1e-7", "1e-7"],
  ["219,582", "219.582", { decimal: "," }],
  ["219,582", "219582", { decimal: "." }],
  ["219,582", "219582", { thousands: "," }],
  ["219,582", "219.582", { thousands: " " }],
])("reads %s", (written, text, separators = {}) => {
  expect(numberText(written, separators)).toEqual({ text });
});

test.each<[string, Separators?]>([
  ["NA"],
  ["12 34"],
  ["1.2.3,4,5"],
  ["--5"],
  ["(5"],
  ["1,23", { decimal: "." }],
  ["1 234", { thousands: "," }],
  ["."],
  ["5 min"],
])("refuses %s", (written, separators = {}) => {
  expect(numberText(written, separators)).toEqual({ reason: `must be a number, not "${written}"` });
});

test("does not guess whether 1,234 is a thousand or one and a bit", () => {
  expect(numberText("1,234", {})).toEqual({ reason: expect.stringContaining("two ways") });
  expect(numberText("1.234", {})).toEqual({ reason: expect.stringContaining('"decimal"') });
});

test.each([`${"1".repeat(900_000)}x`, " ".repeat(500_000), `${"1 ".repeat(400_000)}`, "$".repeat(900_000)])(
  "a cell of a megabyte is no number, and is seen to be none at once (%#)",
  (cell) => {
    const began = performance.now();
    expect(numberText(cell, {})).toEqual({ reason: expect.stringContaining("must be a number") });
    expect(performance.now() - began).toBeLessThan(1_000);
  },
);
