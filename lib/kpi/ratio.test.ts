import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ratio } from "@/lib/kpi/ratio";

test.each([
  [1, 4, 0.25],
  [2, 3, 0.666667],
  [1, 3, 0.333333],
  [1, 2_000_000, 0.000001],
  [1, 2_000_001, 0],
  [0, 7, 0],
  [7, 7, 1],
])("%i of %i is %f", (numerator, denominator, value) => {
  expect(ratio(numerator, denominator)).toBe(value);
});

test("nothing of nothing is no ratio", () => {
  expect(ratio(0, 0)).toBeNull();
});

test("is what exact arithmetic gives", () => {
  const count = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 4_000_000_000 }), (numerator, denominator) => {
      fc.pre(numerator <= denominator);
      const exact = new Decimal(numerator).div(denominator).toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
      expect(ratio(numerator, denominator)).toBe(exact.toNumber());
    }),
  );
});
