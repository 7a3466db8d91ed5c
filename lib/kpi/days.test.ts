import { expect, test } from "vitest";
import { addDays, dayIn, daysInclusive } from "@/lib/kpi/days";

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

test.each([
  ["Asia/Shanghai", "2026-03-01T15:59:59.999Z", "2026-03-01"],
  ["Asia/Shanghai", "2026-03-01T16:00:00Z", "2026-03-02"],
  ["Asia/Kathmandu", "2026-03-01T18:14:59.999Z", "2026-03-01"],
  ["Asia/Kathmandu", "2026-03-01T18:15:00Z", "2026-03-02"],
  // summer time began at two on the 8th: midnight is at five before, at four after
  ["America/New_York", "2026-03-08T04:59:59Z", "2026-03-07"],
  ["America/New_York", "2026-03-09T03:59:59Z", "2026-03-08"],
  ["America/New_York", "2026-03-09T04:00:00Z", "2026-03-09"],
  ["Pacific/Chatham", "2026-03-01T10:14:59Z", "2026-03-01"],
  ["Pacific/Chatham", "2026-03-01T10:15:00Z", "2026-03-02"],
  ["UTC", "2024-02-29T23:59:59.999Z", "2024-02-29"],
])("in %s, %s is on %s", (timezone, instant, day) => {
  expect(dayIn(timezone, new Date(instant))).toBe(day);
});
