import { expect, test } from "vitest";
import { dayInZone } from "@/lib/calendar/dayInZone";

test.each([
  ["2026-03-01T15:59:59.999999Z", "Asia/Shanghai", "2026-03-01"],
  ["2026-03-01T16:00:00.000000Z", "Asia/Shanghai", "2026-03-02"],
  ["2026-03-01T04:59:59.999999Z", "America/New_York", "2026-02-28"],
  ["2026-03-29T00:30:00.000000Z", "Europe/Amsterdam", "2026-03-29"],
  ["2025-12-31T10:00:00.000000Z", "Pacific/Kiritimati", "2026-01-01"],
  ["2024-02-29T12:00:00.000000Z", "UTC", "2024-02-29"],
])("%s in %s is %s", (time, zone, day) => {
  expect(dayInZone(time, zone)).toBe(day);
});

test("an unknown zone is a mistake of the caller", () => {
  expect(() => dayInZone("2026-03-01T00:00:00.000000Z", "Mars/Olympus")).toThrow(RangeError);
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
  expect(dayInZone(new Date(instant), timezone)).toBe(day);
});
