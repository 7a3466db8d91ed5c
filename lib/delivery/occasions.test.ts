import fc from "fast-check";
import { expect, test } from "vitest";
import { delayOf } from "@/lib/delivery/delayOf";
import { nextTry } from "@/lib/delivery/nextTry";
import { occasionKind, occasions, type Wanted } from "@/lib/delivery/occasions";

const long = new Date(0);
const wanted = (timezone: string, hour = 8): Wanted => ({
  weeklySince: long,
  monthlySince: long,
  hour,
  timezone,
});
const between = (want: Wanted, from: string, to: string) =>
  occasions(want, new Date(from), new Date(to)).map(({ occasion, at }) => `${occasion} ${at.toISOString()}`);

test("Monday brings the week that ended, the first the month", () => {
  expect(between(wanted("Asia/Shanghai"), "2026-10-30T00:00:00Z", "2026-11-03T00:00:00Z")).toEqual([
    "2026-10 2026-11-01T00:00:00.000Z",
    "2026-W44 2026-11-02T00:00:00.000Z",
  ]);
});

test("both ends: after the one, up to the other", () => {
  const week = { ...wanted("UTC"), monthlySince: null };
  const at = "2026-11-02T08:00:00.000Z";
  expect(between(week, "2026-11-02T07:59:59.999Z", at)).toEqual([`2026-W44 ${at}`]);
  expect(between(week, at, "2026-11-09T07:59:59.999Z")).toEqual([]);
});

test("the first week of a year is that of its first Thursday", () => {
  const week = { ...wanted("UTC"), monthlySince: null };
  expect(
    between(week, "2026-12-21T09:00:00Z", "2027-01-12T00:00:00Z").map((each) => each.slice(0, 8)),
  ).toEqual(["2026-W52", "2026-W53", "2027-W01"]);
});

test("an hour that is left out is the next there is, one that comes twice is the first", () => {
  const month = { weeklySince: null, monthlySince: long };
  // Asunción: after 23:59 of 30 September 2023 came 1 o'clock, three hours behind UTC
  expect(
    between(
      { ...month, timezone: "America/Asuncion", hour: 0 },
      "2023-09-30T00:00:00Z",
      "2023-10-02T00:00:00Z",
    ),
  ).toEqual(["2023-09 2023-10-01T04:00:00.000Z"]);
  // New York: 1 o'clock of 2026-11-01 comes at 05:00Z and at 06:00Z
  expect(
    between(
      { ...month, timezone: "America/New_York", hour: 1 },
      "2026-10-31T00:00:00Z",
      "2026-11-02T00:00:00Z",
    ),
  ).toEqual(["2026-10 2026-11-01T05:00:00.000Z"]);
  expect(
    between(
      { ...month, timezone: "America/New_York", hour: 2 },
      "2026-10-31T00:00:00Z",
      "2026-11-02T00:00:00Z",
    ),
  ).toEqual(["2026-10 2026-11-01T07:00:00.000Z"]);
});

test("nothing from before it was asked for", () => {
  const since = new Date("2026-11-02T08:00:00Z");
  const want = { weeklySince: since, monthlySince: null, hour: 8, timezone: "UTC" };
  expect(between(want, "2026-10-01T00:00:00Z", "2026-11-10T00:00:00Z")).toEqual([
    "2026-W45 2026-11-09T08:00:00.000Z",
  ]);
});

test("a range cut anywhere gives the same occasions as the whole", () => {
  const zone = fc.constantFrom(
    "Asia/Shanghai",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "UTC",
  );
  const time = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
  fc.assert(
    fc.property(
      zone,
      fc.integer({ min: 0, max: 23 }),
      fc.tuple(time, time, time),
      (timezone, hour, times) => {
        const [a, b, c] = times.sort((x, y) => x - y).map((each) => new Date(each)) as [Date, Date, Date];
        const want = wanted(timezone, hour);
        expect([...occasions(want, a, b), ...occasions(want, b, c)]).toEqual(occasions(want, a, c));
        const weeks = occasions({ ...want, monthlySince: null }, a, c);
        expect(new Set(weeks.map(({ occasion }) => occasion)).size).toBe(weeks.length);
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ["2026-W47", "week"],
  ["2026-10", "month"],
  ["alert:gate/support", "alert"],
  ["alert:", null],
  ["2026-W4", null],
])("%s is of kind %s", (occasion, kind) => {
  expect(occasionKind(occasion)).toBe(kind);
});

test("a channel's delay is its own: 2 to 10 minutes, never the hour or the half", () => {
  const delays = Array.from({ length: 500 }, (_, at) => delayOf(`channel ${at}`) / 60_000);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...delays)).toBeLessThan(10);
  expect(new Set(delays).size).toBeGreaterThan(200);
  expect(delayOf("channel 1")).toBe(delayOf("channel 1"));
});

test("tries go on for 48 hours, closer together at first", () => {
  const first = new Date("2026-11-02T08:00:00Z");
  const times: number[] = [];
  let now: Date | null = first;
  for (let attempts = 1; now !== null; attempts++) {
    times.push((now.getTime() - first.getTime()) / 60_000);
    now = nextTry(attempts, first, now);
  }
  expect(times.slice(0, 10)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 247, 367]);
  expect(times.at(-1)).toBeGreaterThan(48 * 60);
  expect(times.at(-1)).toBeLessThan(51 * 60);
  expect(nextTry(1, first, first, 600)).toEqual(new Date("2026-11-02T08:10:00Z"));
  expect(nextTry(1, first, first, 1e9)).toEqual(new Date("2026-11-03T08:00:00Z"));
});
