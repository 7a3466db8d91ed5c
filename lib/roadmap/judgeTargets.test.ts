import { expect, test } from "vitest";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import type { Measure } from "@/lib/roadmap/courses";
import { judgeTargets } from "@/lib/roadmap/judgeTargets";
import { paceOn } from "@/lib/roadmap/paceOn";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";
import { targetsInForce } from "@/lib/roadmap/targetsInForce";

const start = "2026-01-05";
const on = (day: number) => addDays(start, day);

const stored = (given: Partial<StoredTarget>): StoredTarget => ({
  id: "00000000-0000-4000-8000-000000000001",
  kpi: "aar",
  process: null,
  dueDay: 180,
  value: "0.5",
  basis: "absolute",
  pace: "linear",
  tolerance: "0",
  from: on(0),
  reason: "agreed",
  setAt: `${on(0)}T00:00:00.000000Z`,
  by: { kind: "command", name: null },
  ...given,
});
const inForce = (kpi: StoredTarget["kpi"], before: number | null, ...sets: StoredTarget[]) =>
  targetsInForce(sets, { kpi, process: null, before, on: on(50) }).map(({ dueDay, target }) => [
    dueDay,
    target,
  ]);

test("what the firm has set stands in the place of what every roadmap begins with, the latest last", () => {
  expect(inForce("aar", null)).toEqual([
    [90, 0.3],
    [180, 0.6],
  ]);
  const sets = [
    stored({ dueDay: 120, value: "0.45" }),
    stored({ value: "0.7" }),
    stored({ value: "0.65", from: on(50) }),
    stored({ value: "0.9", from: on(51) }),
    stored({ dueDay: 90, value: null }),
    stored({ process: "desk", value: "0.8" }),
    stored({ kpi: "fcr", value: "0.8" }),
  ];
  expect(inForce("aar", null, ...sets)).toEqual([
    [120, 0.45],
    [180, 0.65],
  ]);
  expect(targetsInForce(sets, { kpi: "aar", process: "desk", before: null, on: on(50) })).toMatchObject([
    { dueDay: 180, target: 0.8 },
  ]);
});

test("relative to before the start: points of a share, parts of an amount; without that time there is none", () => {
  const before = (value: string) => stored({ basis: "before_start", value, kpi: "cts" });
  expect(inForce("cts", 70, before("-0.15"))).toEqual([
    [90, 59.5],
    [180, 59.5],
  ]);
  expect(inForce("cts", null, before("-0.15"))).toEqual([[180, null]]);
  expect(inForce("marginPerHead", -5, { ...before("0.2"), kpi: "marginPerHead" })).toEqual([[180, null]]);
  expect(inForce("fcr", 0.99, { ...before("0.02"), kpi: "fcr" })[1]).toEqual([180, 1]);
});

test("the pace is a straight line or a step, begins where it is known to, and stays at the last", () => {
  const points = [
    { day: 0, value: 70, pace: "linear" },
    { day: 90, value: 61, pace: "linear" },
    { day: 180, value: 50, pace: "stepped" },
  ] as const;
  expect([0, 10, 90, 91, 179, 180, 200].map((day) => paceOn(points, day))).toEqual([
    70, 69, 61, 61, 61, 50, 50,
  ]);
  expect(paceOn(points, -1)).toBeNull();
  expect(paceOn([], 5)).toBeNull();
});

/** What a figure is on the last of the days asked for. */
const course =
  (value: (day: number) => number): Measure =>
  (_, end) => ({ value: value(daysInclusive(start, end) - 1) });
const judged = (measure: Measure, day: number, kpi: StoredTarget["kpi"], ...sets: StoredTarget[]) =>
  judgeTargets(measure, sets, { kpi, process: null, start, today: on(day), settled: on(day - 1) });

test("a cost is reached from above, within its tolerance; met once stays met", () => {
  const cost = course((day) => (day < 60 ? 70 : 60));
  const sets = [stored({ kpi: "cts", dueDay: 90, value: "59" }), stored({ kpi: "cts", value: "40" })];
  const [early, late] = judged(cost, 100, "cts", ...sets).targets;
  expect(early).toMatchObject({ state: "off_track", value: 60, metOn: null });
  expect(late).toMatchObject({ metOn: null, onPace: false });
  const [kept] = judged(
    cost,
    100,
    "cts",
    stored({ kpi: "cts", dueDay: 90, value: "59", tolerance: "1" }),
  ).targets;
  expect(kept).toMatchObject({ state: "met", metOn: on(60) });
});

test("too early to say in the first fifth of the way, then by the forecast; the pace is that of the next one", () => {
  const rising = course((day) => Math.max(0, day) / 292);
  const states = (day: number) =>
    judged(rising, day, "aar").targets.map(({ state, early }) => [state, early]);
  expect(states(18)).toEqual([
    ["no_data", true],
    ["no_data", true],
  ]);
  expect(states(19)[0]).toEqual(["at_risk", false]);
  expect(states(36)[1]).toEqual(["no_data", true]);
  expect(states(88)).toEqual([
    ["on_track", false],
    ["on_track", false],
  ]);
  const { targets, paceFrom } = judged(rising, 60, "aar");
  expect(paceFrom).toEqual({ day: on(30), value: 0 });
  // half way from nothing on day 30 to 30 % on day 90; 59 ÷ 292 are there
  expect(targets.map(({ paceToday, onPace }) => [paceToday, onPace])).toEqual([
    [0.15, true],
    [null, null],
  ]);
});

test("a target that was raised is judged by what it is now, and no later than before", () => {
  const rising = course((day) => Math.max(0, day) / 300);
  const raised = judged(rising, 130, "aar", stored({ value: "0.95", from: on(129) })).targets.at(-1);
  expect(raised).toMatchObject({ state: "off_track", early: false, target: 0.95 });
});

test("without figures before the start a cost has no way to begin at, and no target to reach", () => {
  const later: Measure = (from) => (from < start ? null : { value: 60 });
  expect(judged(later, 60, "cts")).toMatchObject({ paceFrom: null, targets: [] });
  const [one] = judged(
    later,
    60,
    "cts",
    stored({ kpi: "cts", value: "-0.1", basis: "before_start" }),
  ).targets;
  expect(one).toMatchObject({ target: null, state: "no_data", early: false, paceToday: null });
});
