import { expect, test } from "vitest";
import { type Compared, isHollow } from "@/lib/overview/isHollow";

const counted = (numerator: number, denominator = 1000) => ({ numerator, denominator });
const steady: Compared = {
  aar: { before: counted(400), after: counted(500) },
  fcr: { before: counted(780), after: counted(780) },
  reopenRate: { before: counted(50), after: counted(50) },
  handling: {
    before: { perOrder: 20, completeness: 0.95 },
    after: { perOrder: 20, completeness: 0.95 },
  },
};

test("more untouched and nothing worse is no hollow automation", () => {
  expect(isHollow(steady)).toBe(false);
});

test("hollow when less is solved, more comes back or handling is dearer, beyond chance", () => {
  expect(isHollow({ ...steady, fcr: { before: counted(780), after: counted(700) } })).toBe(true);
  expect(isHollow({ ...steady, fcr: { before: counted(780), after: counted(770) } })).toBe(false);
  expect(isHollow({ ...steady, reopenRate: { before: counted(50), after: counted(90) } })).toBe(true);
  const dearer = (completeness: number) => ({ ...steady.handling, after: { perOrder: 21.1, completeness } });
  expect(isHollow({ ...steady, handling: dearer(0.9) })).toBe(true);
  expect(isHollow({ ...steady, handling: dearer(0.89) })).toBe(false);
});

test("without a rise of what runs untouched there is nothing hollow about it", () => {
  const fallen = { before: counted(780), after: counted(700) };
  expect(isHollow({ ...steady, aar: { before: counted(400), after: counted(400) }, fcr: fallen })).toBe(
    false,
  );
});
