import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOfDifferences } from "@/lib/change/differenceOfDifferences";
import { difference } from "@/lib/kpi/difference";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

// Newcombe, Statistics in Medicine 20 (2001), 2885–2893, section 4.1: the Bristol Antenatal Care Study
test("Newcombe's own example: (17/65 − 17/75) − (18/72 − 16/65) is −0.1687 to 0.2343", () => {
  const found = differenceOfDifferences(
    { before: of(17, 75), after: of(17, 65) },
    { before: of(16, 65), after: of(18, 72) },
  );
  expect(found?.value).toBeCloseTo(0.031, 4);
  expect(found?.low).toBeCloseTo(-0.1687, 4);
  expect(found?.high).toBeCloseTo(0.2343, 4);
});

test("nothing counted in any of the four: no difference", () => {
  const some = { before: of(1, 2), after: of(1, 2) };
  for (const empty of [
    { before: of(0, 0), after: of(1, 2) },
    { before: of(1, 2), after: of(0, 0) },
  ]) {
    expect(differenceOfDifferences(some, empty)).toBeNull();
    expect(differenceOfDifferences(empty, some)).toBeNull();
    expect(difference(empty)).toBeNull();
  }
});

const counted = fc.integer({ min: 1, max: 5_000 }).chain((n) => fc.nat(n).map((k) => of(k, n)));
const pair = fc.record({ before: counted, after: counted });

test("turned around it is its mirror, holds its value, and is wider than either difference alone", () => {
  fc.assert(
    fc.property(pair, pair, (own, others) => {
      const [found, turned] = [differenceOfDifferences(own, others), differenceOfDifferences(others, own)];
      const alone = difference(own);
      if (!found || !turned || !alone) throw new Error("all were counted");
      expect(turned.value).toBeCloseTo(-found.value, 12);
      expect(turned.low).toBeCloseTo(-found.high, 12);
      expect(turned.high).toBeCloseTo(-found.low, 12);
      expect(found.low).toBeLessThanOrEqual(found.value);
      expect(found.high).toBeGreaterThanOrEqual(found.value);
      expect(found.high - found.low).toBeGreaterThanOrEqual(alone.high - alone.low - 1e-12);
    }),
  );
});
