import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { springFestival } from "@/lib/calendar/springFestival";
import { yearBefore } from "@/lib/calendar/yearBefore";

test.each([
  [2024, "2024-02-10"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
  [1899, null],
  [2101, null],
])("the Spring Festival of %i begins on %s", (year, day) => {
  expect(springFestival(year)).toBe(day);
});

test.each([
  // the week of the festival beside the week of the festival
  ["2026-02-16", "2026-02-22", "2025-01-28", "2025-02-03", "festival"],
  ["2025-01-28", "2025-02-03", "2024-02-09", "2024-02-15", "festival"],
  ["2027-02-01", "2027-02-28", "2026-02-12", "2026-03-11", "festival"],
  // the four weeks before the season: 52 weeks earlier the firm was closed
  ["2026-01-05", "2026-02-01", "2024-12-17", "2025-01-13", "festival"],
  // the weeks after it of 2025: 52 weeks earlier the season of 2024 still went on
  ["2025-02-23", "2025-03-02", "2024-03-06", "2024-03-13", "festival"],
  // days that no season touches, in either year
  ["2026-05-01", "2026-05-28", "2025-05-02", "2025-05-29", "weeks"],
  ["2026-11-09", "2026-11-15", "2025-11-10", "2025-11-16", "weeks"],
  // both hold the whole season: the weekdays decide, and the sales days of November stay beside one another
  ["2025-11-01", "2026-04-30", "2024-11-02", "2025-05-01", "weeks"],
  // up to the very edge: the season of 2026 begins on 2 February
  ["2025-03-20", "2026-02-01", "2024-03-01", "2025-01-13", "festival"],
])("%s to %s is compared with %s to %s, by %s", (from, to, thenFrom, thenTo, by) => {
  const found = yearBefore({ from, to }, true);
  expect(found).toMatchObject({ from: thenFrom, to: thenTo, by });
});

test("a firm that does not keep the festival has the days of 52 weeks earlier", () => {
  expect(yearBefore({ from: "2026-02-16", to: "2026-02-22" }, false)).toEqual({
    from: "2025-02-17",
    to: "2025-02-23",
    by: "weeks",
  });
});

const period = fc
  .record({ at: fc.integer({ min: 0, max: 40_000 }), length: fc.integer({ min: 0, max: 300 }) })
  .map(({ at, length }) => ({ from: addDays("1960-01-01", at), to: addDays("1960-01-01", at + length) }));

test("it is as long, a year earlier give or take a month, and holds the same days of the season", () => {
  fc.assert(
    fc.property(period, (days) => {
      const found = yearBefore(days, true);
      expect(daysInclusive(found.from, found.to)).toBe(daysInclusive(days.from, days.to));
      const apart = daysInclusive(found.from, days.from) - 1;
      expect(apart).toBeGreaterThanOrEqual(353);
      expect(apart).toBeLessThanOrEqual(385);
      if (found.by === "weeks") expect(apart).toBe(364);
      else
        for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
          const offset = daysInclusive(found.festival, day) - 1;
          if (offset < -15 || offset > 24) continue;
          expect(
            daysInclusive(found.festivalBefore, addDays(found.from, daysInclusive(days.from, day) - 1)) - 1,
          ).toBe(offset);
        }
    }),
  );
});
