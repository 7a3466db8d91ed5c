import fc from "fast-check";
import { expect, test } from "vitest";
import { forecast } from "@/lib/change/forecast";
import { studentT90 } from "@/lib/change/studentT90";
import { theilSen } from "@/lib/change/theilSen";

const places = (ys: number[], xs: number[] = ys.map((_, at) => at)) =>
  ys.map((y, at) => ({ x: xs[at] ?? at, y }));

// P. K. Sen, JASA 63 (1968), 1379–1389, his example; 6 leaves as many points above the line as below
test("Sen's own example has the slope 4", () => {
  const line = theilSen(places([9, 15, 19, 20, 45, 55, 78], [1, 2, 3, 4, 10, 12, 18]));
  expect(line).toEqual({ slope: 4, intercept: 6 });
});

test("one wild point does not turn the line", () => {
  const straight = places([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const wild = straight.map(({ x, y }) => ({ x, y: x === 4 ? 900 : y }));
  expect(theilSen(wild)).toEqual({ slope: 1, intercept: 0 });
});

test("the line moves with its points, whatever their order", () => {
  const points = fc.uniqueArray(fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer() }), {
    minLength: 2,
    maxLength: 12,
    selector: ({ x }) => x,
  });
  fc.assert(
    fc.property(points, fc.integer({ min: -9, max: 9 }), (drawn, tilt) => {
      const { slope, intercept } = theilSen(drawn);
      const moved = theilSen([...drawn].reverse().map(({ x, y }) => ({ x, y: y + tilt * x + 3 })));
      const scale = 1e-9 * (1 + Math.abs(slope) * 100 + Math.abs(intercept));
      expect(Math.abs(moved.slope - slope - tilt)).toBeLessThan(scale);
      expect(Math.abs(moved.intercept - intercept - 3)).toBeLessThan(scale);
    }),
  );
});

// degrees of freedom, and P(T ≤ t) = 0.9 where it has a closed form
test("quantiles of t: by its closed forms for 1, 2 and 4 degrees", () => {
  expect(studentT90(1)).toBeCloseTo(Math.tan(0.4 * Math.PI), 3);
  expect(studentT90(2)).toBeCloseTo(0.8 / Math.sqrt(0.9 * 0.1 * 2), 3);
  const root = Math.sqrt(4 * 0.9 * 0.1);
  expect(studentT90(4)).toBeCloseTo(2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1), 3);
  expect(() => studentT90(11)).toThrow(RangeError);
});

test("the 80 % interval is f ± t · s · √(1 + 1/n + (x − x̄)²/Sxx)", () => {
  // line y = x: residuals 0, 0, 1, 0, 0, −1; s² = 2 ÷ 4; x̄ = 2.5, Sxx = 17.5
  const found = forecast(places([0, 1, 3, 3, 4, 4]), 8, { share: false });
  const { slope, intercept } = theilSen(places([0, 1, 3, 3, 4, 4]));
  if (typeof found === "string") throw new Error(found);
  expect(found.value).toBeCloseTo(intercept + 8 * slope, 12);
  const left = [0, 1, 3, 3, 4, 4].map((y, x) => (y - intercept - slope * x) ** 2);
  const s = Math.sqrt(left.reduce((sum, square) => sum + square, 0) / 4);
  const half = 1.533 * s * Math.sqrt(1 + 1 / 6 + (8 - 2.5) ** 2 / 17.5);
  expect(found.high - found.value).toBeCloseTo(half, 12);
  expect(found.value - found.low).toBeCloseTo(half, 12);
  expect(found.early).toBe(true);
});

test("fewer than 6 points make none; below 9 it is early", () => {
  const line = (n: number) => places(Array.from({ length: n }, (_, x) => x / 100));
  expect(forecast(line(5), 9, { share: true })).toBe("too_few");
  expect(forecast(line(6), 9, { share: true })).toMatchObject({ early: true });
  expect(forecast(line(8), 9, { share: true })).toMatchObject({ early: true });
  expect(forecast(line(9), 10, { share: true })).toMatchObject({ early: false });
});

test("tried on the past, a line that misses by more than staying as it is is not shown", () => {
  // it rose for five weeks and has stood still since: the line of the first five is far off at the ninth
  const levelled = places([0.1, 0.2, 0.3, 0.4, 0.5, 0.5, 0.5, 0.5, 0.5]);
  expect(forecast(levelled, 12, { share: true })).toBe("worse_than_staying");
  expect(forecast(levelled.slice(0, 8), 12, { share: true })).toMatchObject({ early: true });
  const rising = places([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  expect(forecast(rising, 9, { share: true })).toMatchObject({ early: false });
});

test("shares stay within 0 and 1, other figures do not", () => {
  const rising = places([0.4, 0.5, 0.6, 0.71, 0.8, 0.9]);
  const found = forecast(rising, 20, { share: true });
  expect(found).toMatchObject({ value: 1, high: 1 });
  const free = forecast(rising, 20, { share: false });
  expect(typeof free === "string" ? 0 : free.value).toBeGreaterThan(2);
});
