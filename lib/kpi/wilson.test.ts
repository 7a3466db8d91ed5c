import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "@/lib/kpi/wilson";

// Newcombe, Statistics in Medicine 17 (1998), 857–872, table I: score interval, without continuity correction
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i lies between %f and %f", (numerator, denominator, low, high) => {
  const interval = wilson(numerator, denominator);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test("nothing counted has no interval", () => {
  expect(wilson(0, 0)).toBeNull();
});

test("the interval holds the share, lies within 0 and 1, and mirrors with it", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (one, other) => {
      const n = Math.max(one, other) + 1;
      const k = Math.min(one, other);
      const { low, high } = wilson(k, n) ?? { low: 2, high: -1 };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(k / n + 1e-12);
      expect(high).toBeGreaterThanOrEqual(k / n - 1e-12);
      const mirrored = wilson(n - k, n);
      expect(mirrored?.low).toBeCloseTo(1 - high, 9);
      expect(mirrored?.high).toBeCloseTo(1 - low, 9);
    }),
  );
});
