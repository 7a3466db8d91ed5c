import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { gathered } from "./gathered";

const levels = { manual: 1, assisted: 2, supervised: 0, autonomous: 4, unattributed: 0 };
const first = "2026-10-26";
const days = (count: number, length = 1) =>
  Array.from({ length: count }, (_, at) => ({
    start: addDays(first, at * length),
    end: addDays(first, at * length + length - 1),
    cases: 7,
    levels,
    notResolved: 1,
  }));

test("four weeks of days are four columns, a week each", () => {
  const columns = gathered(days(28), 10);
  expect(columns.map(({ start, end }) => [start, end])).toEqual([
    ["2026-10-26", "2026-11-01"],
    ["2026-11-02", "2026-11-08"],
    ["2026-11-09", "2026-11-15"],
    ["2026-11-16", "2026-11-22"],
  ]);
  expect(columns[0]).toMatchObject({ cases: 49, notResolved: 7, levels: { autonomous: 28, assisted: 14 } });
});

test("few enough columns stay as they are", () => {
  expect(gathered(days(10), 10)).toEqual(days(10));
});

test("weeks are put together by twos, and what is over stands first", () => {
  expect(gathered(days(13, 7), 10).map(({ cases }) => cases)).toEqual([7, 14, 14, 14, 14, 14, 14]);
});

test("no case is lost, no day stands twice, and there are never more columns than asked", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom(1, 7),
      fc.integer({ min: 1, max: 12 }),
      (count, length, most) => {
        const points = days(count, length);
        const columns = gathered(points, most);
        expect(columns.length).toBeLessThanOrEqual(most);
        expect(columns.reduce((sum, { cases }) => sum + cases, 0)).toBe(7 * count);
        expect(columns[0]?.start).toBe(first);
        expect(columns.at(-1)?.end).toBe(points.at(-1)?.end);
        for (const [at, { start }] of columns.entries()) {
          if (at > 0) expect(start).toBe(addDays(columns[at - 1]?.end ?? "", 1));
        }
      },
    ),
  );
});
