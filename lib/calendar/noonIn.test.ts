import { expect, test } from "vitest";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { noonIn } from "@/lib/calendar/noonIn";

test.each([
  ["2026-03-02", "Asia/Shanghai", "2026-03-02T04:00:00.000Z"],
  // summer time began that night
  ["2026-03-29", "Europe/Amsterdam", "2026-03-29T10:00:00.000Z"],
  ["2026-03-28", "Europe/Amsterdam", "2026-03-28T11:00:00.000Z"],
  ["2026-03-02", "Pacific/Kiritimati", "2026-03-01T22:00:00.000Z"],
])("noon of %s in %s", (day, zone, instant) => {
  const noon = noonIn(day, zone);
  expect(noon.toISOString()).toBe(instant);
  expect(dayInZone(noon, zone)).toBe(day);
});
