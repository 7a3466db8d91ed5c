import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDecimal } from "@/lib/events/readDecimal";

test.each([
  [0, "0"],
  [-0, "0"],
  ["-0.00", "0"],
  [12, "12"],
  [12.5, "12.5"],
  ["12.50", "12.5"],
  ["007", "7"],
  ["000", "0"],
  [" 1.10 ", "1.1"],
  [0.000001, "0.000001"],
  ["1.0000000000", "1"],
  [999999999999999, "999999999999999"],
  ["999999999999999.999999", "999999999999999.999999"],
  [123456789.123456, "123456789.123456"],
  [1.5e3, "1500"],
])("%j is %s", (value, text) => {
  expect(readDecimal(value, "/data/amount")).toBe(text);
});

const digits = "must be a decimal string, or a number of at most 15 significant digits";
const size = "must have at most 6 decimals and 15 digits before the point";
test.each([
  [undefined, "must be given"],
  [null, "must be given"],
  [true, digits],
  ["", digits],
  ["1e3", digits],
  ["+1", digits],
  [".5", digits],
  ["1.", digits],
  ["1,5", digits],
  ["0x1", digits],
  ["١", digits],
  ["Infinity", digits],
  [Number.NaN, digits],
  [Number.POSITIVE_INFINITY, digits],
  [0.12345678901234568, digits],
  [123456789012345680, digits],
  [0.1 + 0.2, digits],
  [1e-7, digits],
  [0.0000015, size],
  ["1.0000001", size],
  ["1000000000000000", size],
  [-1, "must not be negative"],
  ["-0.01", "must not be negative"],
])("%j is refused", (value, detail) => {
  expect(() => readDecimal(value, "/data/amount")).toThrow(expect.objectContaining({ detail }));
});

test("a credit note may be negative", () => {
  expect(readDecimal("-012.30", "/data/amount", true)).toBe("-12.3");
  expect(readDecimal(-12.3, "/data/amount", true)).toBe("-12.3");
  expect(readDecimal("-0", "/data/amount", true)).toBe("0");
});

test("what is read equals what was sent, as a string and as a number of 15 digits", () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(999_999), (whole, decimals) => {
      const sent = `${whole}.${String(decimals).padStart(6, "0")}`;
      const expected = new Decimal(sent).toFixed();
      expect(readDecimal(sent, "/data/amount")).toBe(expected);
      expect(readDecimal(Number(sent), "/data/amount")).toBe(expected);
    }),
  );
});
