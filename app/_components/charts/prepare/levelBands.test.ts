import fc from "fast-check";
import { expect, test } from "vitest";
import { levelBands } from "./levelBands";

const period = (
  levels: Partial<Record<"manual" | "assisted" | "supervised" | "autonomous" | "unattributed", number>>,
  notResolved = 0,
) => {
  const all = { manual: 0, assisted: 0, supervised: 0, autonomous: 0, unattributed: 0, ...levels };
  const cases = Object.values(all).reduce((sum, count) => sum + count, 0);
  return { start: "2026-03-02", end: "2026-03-08", cases, levels: all, notResolved };
};

test("what counts stands at the foot, untouched but not resolved above it, what nobody can tell on top", () => {
  const [column] = levelBands([period({ manual: 2, autonomous: 5, unattributed: 1, assisted: 2 }, 1)]);
  expect(column?.parts).toEqual([
    { band: "autonomous", cases: 4, share: 0.4 },
    { band: "notResolved", cases: 1, share: 0.1 },
    { band: "assisted", cases: 2, share: 0.2 },
    { band: "manual", cases: 2, share: 0.2 },
    { band: "unattributed", cases: 1, share: 0.1 },
  ]);
});

test("a period in which nothing was closed is a gap, not a column of nothing", () => {
  expect(levelBands([period({})])[0]?.parts).toEqual([]);
});

test("the parts of any column are all of it", () => {
  const some = fc.nat(40);
  fc.assert(
    fc.property(
      fc.record({ manual: some, assisted: some, supervised: some, autonomous: some, unattributed: some }),
      fc.nat(40),
      (levels, failed) => {
        const [column] = levelBands([period(levels, Math.min(failed, levels.autonomous))]);
        const parts = column?.parts ?? [];
        expect(parts.reduce((sum, { cases }) => sum + cases, 0)).toBe(column?.cases);
        if (parts.length > 0) expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      },
    ),
    { numRuns: 50 },
  );
});

test("the last column is named, and at most four are", () => {
  for (const length of [1, 2, 6, 7, 28, 52, 53]) {
    const named = levelBands(Array.from({ length }, () => period({ manual: 1 }))).map(
      (column) => column.named,
    );
    expect(named.at(-1)).toBe(true);
    expect(named.filter(Boolean).length).toBeLessThanOrEqual(4);
  }
});
