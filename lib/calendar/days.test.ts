import { expect, test } from "vitest";
import { addDays, daysInclusive } from "@/lib/calendar/days";

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2000-02-28", 1, "2000-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-03-29", 180, "2026-09-25"],
  ["2026-03-29", 0, "2026-03-29"],
])("%s and %i days is %s", (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});

test("both ends count", () => {
  expect(daysInclusive("2026-03-02", "2026-03-02")).toBe(1);
  expect(daysInclusive("2026-03-29", "2026-03-30")).toBe(2);
  expect(daysInclusive("2024-01-01", "2024-12-31")).toBe(366);
});
