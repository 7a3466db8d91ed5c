import fc from "fast-check";
import { expect, test } from "vitest";
import { apportioned } from "@/lib/change/apportioned";
import { shareDrivers } from "@/lib/change/shareDrivers";
import { Fraction } from "@/lib/change/testing/fraction";
import { plainDrivers } from "@/lib/change/testing/plainDrivers";
import { Exact, rounded, sum } from "@/lib/kpi/exact";
import type { Counted } from "@/lib/kpi/newcombe";

const of = (numerator: number, denominator: number): Counted => ({ numerator, denominator });
const nothing = of(0, 0);
const small = { process: "small" };
const large = { process: "large" };

// C. R. Charig and others, British Medical Journal 292 (1986), 879–882: open surgery, then nephrolithotomy
test("kidney stones: each kind went worse, and another mix made the whole look better", () => {
  const found = shareDrivers([
    { ...small, before: of(81, 87), after: of(234, 270) },
    { ...large, before: of(192, 263), after: of(55, 80) },
  ]);
  expect(found && rounded(found.before)).toBe(0.78);
  expect(found && rounded(found.after)).toBe(0.825714);
  const [first, second] = found?.drivers ?? [];
  // ½(87 + 270)/350 × (234/270 − 81/87) and ½(263 + 80)/350 × (55/80 − 192/263)
  expect(first?.rate.toNumber()).toBeCloseTo(0.51 * (0.8666667 - 0.9310345), 6);
  expect(second?.rate.toNumber()).toBeCloseTo(0.49 * (0.6875 - 0.730038), 6);
  // ± 183/350 × (the mean rate of the kind − 0.802857)
  expect(first?.mix.toNumber()).toBeCloseTo(0.5228571 * (0.8988506 - 0.8028571), 6);
  expect(second?.mix.toNumber()).toBeCloseTo(-0.5228571 * (0.708769 - 0.8028571), 6);
});

test("a process that is new, or gone, is mix alone; one without cases is none", () => {
  const found = shareDrivers([
    { process: "new", before: nothing, after: of(9, 10) },
    { process: "gone", before: of(1, 10), after: nothing },
    { process: "stays", before: of(5, 10), after: of(5, 10) },
    { process: "idle", before: nothing, after: nothing },
  ]);
  expect(found?.drivers.map(({ process, rate, mix }) => [process, rounded(rate), rounded(mix)])).toEqual([
    ["new", 0, 0.2],
    ["gone", 0, 0.2],
    ["stays", 0, 0],
  ]);
});

test("nothing counted in one of the periods: no change to explain", () => {
  expect(shareDrivers([])).toBeNull();
  expect(shareDrivers([{ ...small, before: nothing, after: of(1, 2) }])).toBeNull();
  expect(shareDrivers([{ ...small, before: of(1, 2), after: nothing }])).toBeNull();
});

const counted = fc
  .oneof(fc.nat(3), fc.nat(500), fc.nat(1_000_000))
  .chain((n) => fc.nat(n).map((k) => of(k, n)));
const worlds = fc.array(
  fc.record({ process: fc.constantFrom("a", "b", "c"), before: counted, after: counted }),
  { minLength: 1, maxLength: 12 },
);

test("in 1,000 random worlds every effect is the definition's, and all add up to the change", () => {
  let explained = 0;
  fc.assert(
    fc.property(worlds, (processes) => {
      const [found, exact] = [shareDrivers(processes), plainDrivers(processes)];
      expect(found === null).toBe(exact === null);
      if (found === null || exact === null) return;
      explained += 1;
      const same = (value: Exact, fraction: Fraction) =>
        expect(value.minus(fraction.text()).abs().lt("1e-36")).toBe(true);
      for (const [at, { rate, mix }] of found.drivers.entries()) {
        same(rate, exact.drivers[at]?.rate ?? Fraction.of(9));
        same(mix, exact.drivers[at]?.mix ?? Fraction.of(9));
      }
      // in fractions the sum is the change itself
      const zero = Fraction.of(0);
      const all = exact.drivers.reduce((total, { rate, mix }) => total.plus(rate).plus(mix), zero);
      expect(all.equals(exact.change)).toBe(true);
      // and as they are answered, to the last digit
      const effects = found.drivers.flatMap(({ rate, mix }) => [rate, mix]);
      const shown = apportioned(effects);
      expect(sum(shown.map((effect) => new Exact(effect))).toNumber()).toBe(
        rounded(found.after.minus(found.before)),
      );
      for (const [at, effect] of shown.entries()) {
        expect(effects[at]?.minus(effect).abs().lt(1e-6)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(explained).toBeGreaterThan(700);
});

test("what rounding loses goes to the parts that it moved furthest", () => {
  const thirds = [new Exact(1).div(3), new Exact(1).div(3), new Exact(1).div(3)];
  expect(apportioned(thirds)).toEqual([0.333334, 0.333333, 0.333333]);
  const up = [new Exact("0.0000006"), new Exact("0.0000007"), new Exact("-0.0000002")];
  expect(apportioned(up)).toEqual([0, 0.000001, 0]);
  expect(apportioned([])).toEqual([]);
});
