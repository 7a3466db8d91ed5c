import fc from "fast-check";
// All of prepare over one small trend that each case changes a little: longer than most files, in one place on purpose.
import { expect, test } from "vitest";
import { axisX } from "./axisX";
import { axisY } from "./axisY";
import { dayNumber, dayOf } from "./dayNumber";
import { isAbove } from "./isAbove";
import { marks } from "./marks";
import { offDaysIn } from "./offDaysIn";
import { rows } from "./rows";
import { summary } from "./summary";
import type { TrendData, TrendPoint } from "./trend";

const roadmap: TrendData["axis"] = { kind: "roadmap", start: "2026-07-12", from: -28, to: 180 };
const trend = (change: Partial<TrendData>): TrendData => ({
  label: "Handed over",
  unit: "share",
  currency: "CNY",
  axis: roadmap,
  today: "2026-11-21",
  points: [],
  milestones: [],
  changes: [],
  ...change,
});
const week = (end: string, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  start: dayOf(dayNumber(end) - 6),
  end,
  value,
  ...more,
});
const drawn = (data: TrendData) => rows(data, axisX(data.axis));

test("days count from 1970 and back", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayOf(dayNumber("2028-02-29"))).toBe("2028-02-29");
});

test("on the roadmap x is its day, ticks are its marks", () => {
  const { domain, ticks, place } = axisX(roadmap);
  expect(domain).toEqual([-28, 180]);
  expect(ticks).toEqual([-28, 0, 30, 60, 90, 120, 150, 180]);
  expect(place("2026-07-12")).toBe(0);
  expect(place("2026-11-21")).toBe(132);
  expect(axisX({ ...roadmap, from: 0, to: 40 }).ticks).toEqual([0, 30]);
});

test("dates have Mondays, then months, at most eight", () => {
  const four = axisX({ kind: "dates", from: "2026-10-24", to: "2026-11-20" }).ticks.map(dayOf);
  expect(four).toEqual(["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]);
  const half = axisX({ kind: "dates", from: "2026-05-23", to: "2026-11-20" }).ticks.map(dayOf);
  expect(half).toEqual(["2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"]);
  for (const to of ["2026-05-25", "2026-07-30", "2026-08-20", "2027-06-01", "2029-01-01"]) {
    expect(axisX({ kind: "dates", from: "2026-05-23", to }).ticks.length).toBeLessThanOrEqual(8);
  }
});

test("one day is an axis too", () => {
  expect(axisX({ kind: "dates", from: "2026-05-23", to: "2026-05-23" }).domain).toEqual([20596, 20597]);
});

test("shares are 0 to 100", () => {
  const { domain, ticks, broken } = axisY(trend({ points: [week("2026-08-02", 0.3)] }));
  expect([domain, ticks, broken]).toEqual([[0, 1], [0, 0.25, 0.5, 0.75, 1], false]);
});

test("FCR begins at 50 with a mark, unless a figure would fall out of it", () => {
  const high = trend({ fromHalf: true, points: [week("2026-08-02", 0.78), week("2026-08-09", null)] });
  expect(axisY(high)).toMatchObject({ domain: [0.5, 1], broken: true });
  expect(axisY({ ...high, points: [week("2026-08-02", 0.49)] })).toMatchObject({
    domain: [0, 1],
    broken: false,
  });
});

test("money begins at 0, with round steps, and the target fits", () => {
  const money = trend({ unit: "money", points: [week("2026-08-02", 72), week("2026-08-09", 48.3)] });
  expect(axisY(money)).toEqual({ domain: [0, 80], ticks: [0, 20, 40, 60, 80], broken: false });
  const target = { day: "2026-10-10", value: 101, label: "", state: "at_risk" } as const;
  expect(axisY({ ...money, milestones: [target] }).domain).toEqual([0, 150]);
});

test("a loss goes below 0, nothing at all is still an axis", () => {
  expect(axisY(trend({ unit: "money", points: [week("2026-08-02", -30), week("2026-08-09", 50)] }))).toEqual({
    domain: [-40, 60],
    ticks: [-40, -20, 0, 20, 40, 60],
    broken: false,
  });
  expect(axisY(trend({ unit: "money", points: [week("2026-08-02", 0)] })).domain).toEqual([0, 1]);
});

test("a gap is null, zero is zero", () => {
  const data = trend({ points: [week("2026-08-02", 0), week("2026-08-09", null), week("2026-08-16", 0.2)] });
  expect(drawn(data).map(({ x, settled }) => [x, settled])).toEqual([
    [21, 0],
    [28, null],
    [35, 0.2],
  ]);
});

test("a point between gaps is lone", () => {
  const values = [0.1, null, 0.3, null, 0.5, 0.6];
  const data = trend({
    points: values.map((value, at) => week(dayOf(dayNumber("2026-08-02") + 7 * at), value)),
  });
  expect(drawn(data).map(({ lone }) => lone)).toEqual([true, false, true, false, false, false]);
});

test("the provisional part is apart and begins at the last settled point", () => {
  const data = trend({
    points: [
      week("2026-08-02", 0.1),
      week("2026-08-09", 0.2),
      week("2026-08-16", 0.3, { provisional: true }),
      week("2026-08-23", 0.4, { provisional: true }),
    ],
  });
  expect(drawn(data).map(({ settled, provisional }) => [settled, provisional])).toEqual([
    [0.1, null],
    [0.2, 0.2],
    [null, 0.3],
    [null, 0.4],
  ]);
});

test("the forecast begins at the last figure; its band and the interval are never in one place", () => {
  const data = trend({
    points: [
      week("2026-08-02", 0.5, { low: 0.4, high: 0.6 }),
      week("2026-08-09", null, { low: null, high: null }),
    ],
    forecast: [{ day: "2026-08-16", value: 0.55, low: 0.5, high: 0.6 }],
  });
  expect(drawn(data).map(({ x, forecast, band }) => [x, forecast, band])).toEqual([
    [21, 0.5, [0.4, 0.6]],
    [28, null, null],
    [35, 0.55, [0.5, 0.6]],
  ]);
});

test("the second line has its own places and shares those of the first", () => {
  const data = trend({
    points: [week("2026-08-09", 0.5)],
    second: { label: "before", points: [week("2026-08-02", 0.1), week("2026-08-09", 0.2)] },
  });
  expect(drawn(data).map(({ x, settled, second }) => [x, settled, second])).toEqual([
    [21, null, 0.1],
    [28, 0.5, 0.2],
  ]);
});

test("periods outside the axis are left out", () => {
  expect(drawn(trend({ points: [week("2026-06-13", 0), week("2026-06-14", 0)] })).map(({ x }) => x)).toEqual([
    -28,
  ]);
});

test("milestones are flags on their due days with a pace between them", () => {
  const milestones = [
    { day: "2027-01-08", value: 0.6, label: "60%", state: "on_track" as const },
    { day: "2026-10-10", value: 0.3, label: "30%", state: "met" as const },
    { day: "2027-03-01", value: 0.9, label: "90%", state: "no_data" as const },
  ];
  const { flags, pace } = marks(trend({ milestones }), axisX(roadmap));
  expect(flags.map(({ x, label }) => [x, label])).toEqual([
    [90, "30%"],
    [180, "60%"],
  ]);
  expect(pace).toEqual([
    { x: 90, y: 0.3 },
    { x: 180, y: 0.6 },
  ]);
});

test("the way to the first flag begins where it is told, goes by steps where it does, and through what is shown", () => {
  const milestones = [
    { day: "2026-10-10", value: 0.3, label: "30%", state: "met" as const },
    { day: "2027-01-08", value: 0.6, label: "60%", state: "on_track" as const, pace: "stepped" as const },
  ];
  const paceFrom = { day: "2026-07-12", value: 0 };
  expect(marks(trend({ milestones, paceFrom }), axisX(roadmap)).pace).toEqual([
    { x: 0, y: 0 },
    { x: 90, y: 0.3 },
    { x: 180, y: 0.3 },
    { x: 180, y: 0.6 },
  ]);
  const days = { kind: "dates", from: "2026-08-11", to: "2026-08-26" } as const;
  const { pace, flags } = marks(trend({ milestones, paceFrom, axis: days }), axisX(days));
  expect(flags).toEqual([]);
  expect(pace.map(({ x, y }) => [dayOf(x), Number(y.toFixed(6))])).toEqual([
    ["2026-08-11", 0.1],
    ["2026-08-26", 0.15],
  ]);
});

test("changes are lettered in the order of their days", () => {
  const change = (day: string, title: string) => ({ day, title, effect: null });
  const changes = [
    change("2026-11-07", "rolled back"),
    change("2026-10-30", "cheaper model"),
    change("2026-01-01", "old"),
  ];
  expect(
    marks(trend({ changes }), axisX(roadmap)).letters.map(({ letter, x, title }) => [letter, x, title]),
  ).toEqual([
    ["A", 110, "cheaper model"],
    ["B", 118, "rolled back"],
  ]);
  const many = Array.from({ length: 28 }, (_, at) => change(dayOf(dayNumber("2026-08-01") + at), ""));
  expect(
    marks(trend({ changes: many }), axisX(roadmap))
      .letters.map(({ letter }) => letter)
      .slice(24),
  ).toEqual(["Y", "Z", "AA", "AB"]);
});

test("letters too close to each other stand above each other", () => {
  const changes = [110, 118, 127, 160].map((at) => ({
    day: dayOf(dayNumber("2026-07-12") + at),
    title: "",
    effect: null,
  }));
  expect(marks(trend({ changes }), axisX(roadmap)).letters.map(({ storey }) => storey)).toEqual([0, 1, 0, 0]);
});

test("a flag's label keeps out of the course's way", () => {
  const course = drawn(trend({ points: [week("2026-08-02", 0.5), week("2026-08-09", null)] }));
  expect(isAbove(course, { x: 25, value: 0.4 })).toBe(true);
  expect(isAbove(course, { x: 25, value: 0.6 })).toBe(false);
  expect(isAbove(course, { x: 90, value: 0.1 })).toBe(false);
});

test("today and off days are marked only on the axis", () => {
  const dates: TrendData["axis"] = { kind: "dates", from: "2026-08-01", to: "2026-08-31" };
  const data = trend({
    axis: dates,
    offDays: [off("2026-08-19", "A"), off("2026-08-19", "B"), off("2026-09-01", "C")],
  });
  expect(marks(data, axisX(dates))).toMatchObject({ today: null, offDays: [dayNumber("2026-08-19")] });
  expect(marks(trend({}), axisX(roadmap)).today).toBe(132);
});

test("the summary leaves gaps out", () => {
  const points = [week("2026-08-02", null), week("2026-08-09", 0.2), week("2026-08-16", 0.1)];
  expect(summary(trend({ points }))).toEqual({ first: 0.2, last: 0.1, lowest: 0.1, highest: 0.2 });
  expect(summary(trend({ points: [] }))).toBeNull();
});

function off(day: string, name: string) {
  return { day, name };
}

test("days of one name that follow one another are told once, within the span", () => {
  const days = ["2026-09-30", "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-05"].map((day) =>
    off(day, "Golden"),
  );
  const offDays = [...days.toReversed(), off("2026-10-02", "Sale")];
  expect(offDaysIn({ offDays }, "2026-10-01", "2026-10-31")).toEqual([
    { name: "Golden", from: "2026-10-01", to: "2026-10-03" },
    { name: "Sale", from: "2026-10-02", to: "2026-10-02" },
    { name: "Golden", from: "2026-10-05", to: "2026-10-05" },
  ]);
  expect(offDaysIn({ offDays }, "2026-11-01", "2026-11-30")).toEqual([]);
  expect(offDaysIn({}, "2026-10-01", "2026-10-31")).toEqual([]);
});

test("every day off of the axis is told of in one span or another, and no other", () => {
  const day = fc.integer({ min: 0, max: 40 }).map((at) => dayOf(dayNumber("2026-08-01") + at));
  const offDay = fc.record({ day, name: fc.constantFrom("A", "B") });
  fc.assert(
    fc.property(fc.array(offDay), day, day, (offDays, one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const told = new Set<string>();
      for (const run of offDaysIn({ offDays }, from, to))
        for (let at = dayNumber(run.from); at <= dayNumber(run.to); at++)
          told.add(`${dayOf(at)} ${run.name}`);
      const there = offDays
        .filter(({ day }) => day >= from && day <= to)
        .map(({ day, name }) => `${day} ${name}`);
      expect(told).toEqual(new Set(there));
    }),
  );
});
