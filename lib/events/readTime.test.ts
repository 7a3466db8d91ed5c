import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readTime } from "@/lib/events/readTime";

const now = new Date("2026-03-10T00:00:00Z");

test.each([
  ["2026-03-02T09:01:00Z", "2026-03-02T09:01:00.000000Z"],
  ["2026-03-02t09:01:00z", "2026-03-02T09:01:00.000000Z"],
  [" 2026-03-02T09:01:00.5Z ", "2026-03-02T09:01:00.500000Z"],
  ["2026-03-02T09:01:00.1234569Z", "2026-03-02T09:01:00.123456Z"],
  ["2026-03-02T09:01:00.123456+08:00", "2026-03-02T01:01:00.123456Z"],
  ["2026-03-01T00:00:00+08:00", "2026-02-28T16:00:00.000000Z"],
  ["2025-12-31T23:30:00-09:30", "2026-01-01T09:00:00.000000Z"],
  ["2026-03-02T09:01:00-00:00", "2026-03-02T09:01:00.000000Z"],
  ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000000Z"],
  ["2000-01-01T00:00:00Z", "2000-01-01T00:00:00.000000Z"],
  ["2026-03-11T00:00:00Z", "2026-03-11T00:00:00.000000Z"],
])("%s is %s", (value, utc) => {
  expect(readTime(value, now)).toBe(utc);
});

test.each([
  [undefined, "must be given"],
  [1767225600, "must be an RFC 3339 time"],
  ["yesterday", "must be an RFC 3339 time"],
  ["2026-03-02", "must be an RFC 3339 time"],
  ["2026-03-02 09:01:00Z", "must be an RFC 3339 time"],
  ["2026-03-02T09:01:00+0800", "must be an RFC 3339 time"],
  ["2026-03-02T09:01:00.Z", "must be an RFC 3339 time"],
  ["2026-03-02T09:01:00", "must end with Z or an offset"],
  ["2026-02-29T09:01:00Z", "2026-02-29 does not"],
  ["2100-02-29T09:01:00Z", "2100-02-29 does not"],
  ["2026-04-31T09:01:00Z", "2026-04-31 does not"],
  ["2026-00-01T09:01:00Z", "2026-00-01 does not"],
  ["2025-12-31T23:59:60Z", "must not be a leap second"],
  ["2025-12-31T24:00:00Z", "must have a time of day"],
  ["2025-12-31T23:60:00Z", "must have a time of day"],
  ["2025-12-31T23:59:61Z", "must have a time of day"],
  ["2025-12-31T23:59:59+24:00", "must have an offset"],
  ["2025-12-31T23:59:59+08:60", "must have an offset"],
  ["0000-12-31T00:00:00Z", "0000-12-31 does not"],
])("%s is refused", (value, detail) => {
  expect(() => readTime(value, now)).toThrow(
    expect.objectContaining({ code: "invalid", pointer: "/time", detail: expect.stringContaining(detail) }),
  );
});

test.each([
  "1999-12-31T23:59:59.999999Z",
  "2000-01-01T00:00:00+00:01",
  "0001-01-01T00:00:00Z",
  "0001-01-01T00:00:00+01:00",
])("%s is too old", (value) => {
  expect(() => readTime(value, now)).toThrow(expect.objectContaining({ code: "too_old" }));
});

test.each([
  "2026-03-11T00:00:00.000001Z",
  "2026-03-11T00:00:00-00:01",
  "9999-12-31T23:59:59Z",
  "9999-12-31T23:59:59-01:00",
])("%s is in the future", (value) => {
  expect(() => readTime(value, now)).toThrow(expect.objectContaining({ code: "in_future" }));
});

test("the clock of each call counts", () => {
  const later = new Date("2026-03-10T00:00:01Z");
  expect(readTime("2026-03-11T00:00:01Z", later)).toBe("2026-03-11T00:00:01.000000Z");
  expect(() => readTime("2026-03-11T00:00:01Z", now)).toThrow(expect.objectContaining({ code: "in_future" }));
});

test("any instant at any offset is that instant in UTC", () => {
  const dates = fc.date({
    min: new Date("2000-01-03T00:00:00Z"),
    max: new Date("2026-03-08T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, fc.integer({ min: -1439, max: 1439 }), fc.nat(999_999), (date, offset, micros) => {
      const instant = Temporal.Instant.from(
        `${date.toISOString().slice(0, 19)}.${String(micros).padStart(6, "0")}Z`,
      );
      const sign = offset < 0 ? "-" : "+";
      const two = (part: number) => String(part).padStart(2, "0");
      const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
      const sent =
        instant.toZonedDateTimeISO("UTC").add({ minutes: offset }).toPlainDateTime().toString() + zone;
      expect(readTime(sent, now)).toBe(instant.toString({ fractionalSecondDigits: 6 }));
    }),
  );
});
