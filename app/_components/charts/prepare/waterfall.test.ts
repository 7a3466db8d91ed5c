import fc from "fast-check";
import { expect, test } from "vitest";
import { waterfall } from "./waterfall";

test("the largest step comes first, each begins where the one before ended", () => {
  const { stairs, rest } = waterfall(
    0.5,
    [
      { of: "a", effect: -0.003 },
      { of: "b", effect: 0.024 },
      { of: "c", effect: 0 },
    ],
    8,
  );
  expect(stairs).toEqual([
    { of: "b", effect: 0.024, from: 0.5, to: 0.524 },
    { of: "a", effect: -0.003, from: 0.524, to: 0.521 },
  ]);
  expect(rest).toBeNull();
});

test("what is small stands together at the end, but never alone", () => {
  const steps = [5, 4, 3, 2, 1].map((size) => ({ of: size, effect: size / 100 }));
  expect(waterfall(0, steps, 4)).toMatchObject({ stairs: { length: 5 }, rest: null });
  const { stairs, rest } = waterfall(0, steps, 3);
  expect(stairs.map(({ of }) => of)).toEqual([5, 4, 3]);
  expect(rest).toEqual({ count: 2, effect: 0.03, from: 0.12, to: 0.15 });
});

test("any steps end exactly at their sum, within the axis", () => {
  const effect = fc.integer({ min: -400_000, max: 400_000 });
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(effect, { maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (start, effects, most) => {
        const { stairs, rest, domain } = waterfall(
          start / 1e6,
          effects.map((size, of) => ({ of, effect: size / 1e6 })),
          most,
        );
        const last = rest ?? stairs.at(-1);
        expect(last?.to ?? start / 1e6).toBe(effects.reduce((sum, size) => sum + size, start) / 1e6);
        for (const { from, to } of stairs) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(domain[0]);
          expect(Math.max(from, to)).toBeLessThanOrEqual(domain[1]);
        }
      },
    ),
    { numRuns: 100 },
  );
});
