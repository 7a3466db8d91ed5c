import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { isoWeek, mondayOf } from "@/lib/calendar/isoWeek";

// ISO 8601, and its examples as Wikipedia lists them
test.each([
  ["2005-01-01", 2004, 53],
  ["2005-01-02", 2004, 53],
  ["2005-12-31", 2005, 52],
  ["2006-01-02", 2006, 1],
  ["2007-01-01", 2007, 1],
  ["2007-12-30", 2007, 52],
  ["2007-12-31", 2008, 1],
  ["2008-12-28", 2008, 52],
  ["2008-12-29", 2009, 1],
  ["2009-12-31", 2009, 53],
  ["2010-01-03", 2009, 53],
  ["2026-11-22", 2026, 47],
])("%s is of week %i-%i", (day, year, week) => {
  expect(isoWeek(day)).toMatchObject({ year, week });
});

test("a day's week begins on the Monday of its week, and the next week follows it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (count) => {
      const day = addDays("1960-01-01", count);
      const { year, week, monday } = isoWeek(day);
      expect(mondayOf(year, week)).toBe(monday);
      expect(monday <= day && day <= addDays(monday, 6)).toBe(true);
      const next = isoWeek(addDays(monday, 7));
      expect(next.week === week + 1 || (next.week === 1 && next.year === year + 1)).toBe(true);
    }),
  );
});

test("a week that a year has not is none", () => {
  expect(mondayOf(2026, 53)).toBe("2026-12-28");
  expect(mondayOf(2025, 53)).toBeNull();
  expect(mondayOf(2026, 0)).toBeNull();
});
