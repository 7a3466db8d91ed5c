import { expect, test } from "vitest";
import { dayInZone } from "@/lib/events/dayInZone";

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
