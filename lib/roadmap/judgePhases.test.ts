// All states of every criterion in one table: longer than most files, in one place on purpose.
import { describe, expect, test } from "vitest";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { kpiKeys } from "@/lib/kpi/answer";
import type { Measure } from "@/lib/roadmap/courses";
import { criteria } from "@/lib/roadmap/criteria";
import type { Evidence, Watched } from "@/lib/roadmap/evidence";
import { evidenceItems } from "@/lib/roadmap/evidenceItems";
import type { State } from "@/lib/roadmap/judge";
import { judgePhases } from "@/lib/roadmap/judgePhases";
import { type CriterionKey, criterionKeys, phases } from "@/lib/roadmap/phases";
import { evidenceOf, handledOn } from "@/lib/roadmap/testing";
import { windowStart } from "@/lib/roadmap/windowStart";

// a Monday
const start = "2026-01-05";
const on = (day: number) => addDays(start, day);
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => on(from + at));

/** How a criterion stands on a day of the roadmap. */
function stands(key: CriterionKey, evidence: Evidence, day: number) {
  const today = on(day);
  const last = addDays(today, -1);
  const found = judgePhases(evidence, { start, today, last }).flatMap((phase) => phase.criteria);
  const state = found.find((one) => one.key === key);
  if (!state) throw new Error(`${key} is in no phase`);
  return state;
}

type Made = Omit<Partial<Evidence>, "courses"> & { courses?: Partial<Evidence["courses"]> };

const handled = (from: number, to: number, counts: Parameters<typeof handledOn>[1]) =>
  days(from, to).map((day) => handledOn(day, counts));
/** A share by week that goes from one value to another over the roadmap's days −28 to 180, or stays. */
const line =
  (from: number, to: number): Measure =>
  (_, end) => {
    const value = from + ((to - from) * (daysInclusive(start, end) + 27)) / 208;
    return { value, low: value - 0.02 };
  };
const noisy =
  (measure: Measure): Measure =>
  (from, end) => {
    const told = measure(from, end);
    const wobble = daysInclusive(start, end) % 2 === 0 ? 0.1 : -0.1;
    return told && { value: told.value + wobble, low: told.value - 0.2 };
  };
const touched = (from: number, to: number, decisions: (day: string) => number) =>
  days(from, to).map((day) => ({
    day,
    process: "desk",
    touches: 1000,
    decisions: Math.round(decisions(day)),
  }));
/** A course of counts of a thousand that goes from one share to another over some days. */
const climb = (from: number, to: number, a: number, b: number) => (day: string) =>
  1000 * (a + ((b - a) * (daysInclusive(start, day) - 1 - from)) / (to - from));
const signed = (...dayNumbers: number[]) =>
  dayNumbers.map((day, at) => ({ period: `2026-W${String(at + 10)}`, day: on(day) }));
const approvals = (day: number, count: number = kpiKeys.length) =>
  kpiKeys.slice(0, count).map((kpi) => ({ kpi, day: on(day), current: true }));
const changed = (day: number, ...drops: Watched["drops"]): Watched => ({
  day: on(day),
  title: "prompt",
  process: "desk",
  drops,
});
const fell = (day: number, back: number | null, after: number) => ({
  droppedOn: on(day),
  recoveredOn: back === null ? null : on(back),
  days: back === null ? null : after,
});
const confirmed = (criterion: CriterionKey, day: number) => ({
  confirmations: [{ criterion, day: on(day), note: "all of them" }],
});

/** Criterion, what is known, day of the roadmap, the state; `early` and the day on which it was met where that matters. */
const table: [CriterionKey, Made, number, State, { early?: true; metOn?: number }?][] = [
  ["agentProcess", { handled: handled(8, 20, { agent: 1 }) }, 20, "met", { metOn: 8 }],
  ["agentProcess", { handled: handled(8, 20, { auto: 9 }) }, 20, "at_risk"],
  ["agentProcess", { handled: handled(8, 20, { auto: 9 }) }, 31, "off_track"],
  ["agentProcess", {}, 3, "no_data", { early: true }],
  ["agentProcess", {}, 0, "no_data"],

  ["eventsDaily", { active: new Set(days(0, 20)) }, 20, "met", { metOn: 8 }],
  ["eventsDaily", { active: new Set(days(0, 20).filter((day) => day !== on(16))) }, 20, "met", { metOn: 8 }],
  ["eventsDaily", { active: new Set([on(9)]) }, 20, "at_risk"],
  ["eventsDaily", { active: new Set([on(9)]) }, 31, "off_track"],
  ["eventsDaily", {}, 20, "no_data"],

  ["attributed", { handled: handled(0, 20, {}) }, 20, "met", { metOn: 0 }],
  ["attributed", { handled: handled(0, 20, { attributed: 9 }) }, 20, "at_risk"],
  ["attributed", { handled: handled(0, 30, { attributed: 9 }) }, 31, "off_track"],
  ["attributed", { handled: handled(-28, 30, { attributed: 9 }) }, 24, "off_track"],
  [
    "attributed",
    {
      handled: days(-28, 20).map((day) =>
        handledOn(day, { cases: 1000, attributed: Math.round(climb(-28, 40, 0.5, 1.4)(day)) }),
      ),
    },
    20,
    "on_track",
  ],
  ["attributed", { handled: handled(0, 4, { attributed: 9 }) }, 5, "no_data", { early: true }],
  ["attributed", { handled: [] }, 20, "no_data"],

  ["reviewed", { handled: handled(8, 20, { auto: 4, reviewed: 2 }) }, 20, "met", { metOn: 8 }],
  ["reviewed", { handled: handled(8, 20, { auto: 4, reviewed: 1 }) }, 20, "at_risk"],
  ["reviewed", { handled: handled(8, 20, { auto: 4, reviewed: 1 }) }, 31, "off_track"],
  ["reviewed", { handled: handled(8, 20, {}) }, 20, "no_data"],

  ["knowledgeListed", confirmed("knowledgeListed", 12), 20, "met", { metOn: 12 }],
  ["knowledgeListed", confirmed("knowledgeListed", 40), 50, "met", { metOn: 40 }],
  ["knowledgeListed", confirmed("writtenBack", 12), 20, "at_risk"],
  ["knowledgeListed", {}, 31, "off_track"],
  ["knowledgeListed", {}, 6, "no_data", { early: true }],
  ["writtenBack", confirmed("writtenBack", -3), 2, "met", { metOn: -3 }],
  ["writtenBack", {}, 7, "at_risk"],
  ["writtenBack", {}, 40, "off_track"],
  ["writtenBack", {}, 2, "no_data", { early: true }],

  [
    "threeProcesses",
    { handled: ["a", "b", "c"].flatMap((process) => handled(40, 40, { process, auto: 1 })) },
    50,
    "met",
    { metOn: 40 },
  ],
  ["threeProcesses", { handled: handled(40, 49, { auto: 1 }) }, 50, "at_risk"],
  ["threeProcesses", { handled: handled(40, 49, { auto: 1 }) }, 91, "off_track"],
  ["threeProcesses", { handled: handled(0, 20, { auto: 1 }) }, 20, "no_data"],

  ["aar30", { courses: { aar: line(0.35, 0.35) } }, 50, "met", { metOn: 31 }],
  ["aar30", { courses: { aar: line(0, 0.55) } }, 82, "on_track"],
  ["aar30", { courses: { aar: noisy(line(0.25, 0.25)) } }, 82, "met"],
  ["aar30", { courses: { aar: line(0.2, 0.2) } }, 50, "at_risk"],
  ["aar30", { courses: { aar: line(0, 0.3) } }, 85, "off_track"],
  ["aar30", { courses: { aar: line(0.2, 0.2) } }, 91, "off_track"],
  ["aar30", { courses: { aar: line(0.2, 0.2) } }, 40, "no_data", { early: true }],
  ["aar30", {}, 50, "no_data"],

  ["weeklySignedOff", { signOffs: signed(35, 43, 49, 58) }, 60, "met", { metOn: 58 }],
  ["weeklySignedOff", { signOffs: signed(35, 43, 43, 58) }, 60, "at_risk"],
  ["weeklySignedOff", { signOffs: [{ period: "2026-02", day: on(58) }] }, 60, "at_risk"],
  ["weeklySignedOff", {}, 91, "off_track"],
  ["weeklySignedOff", { signOffs: signed(2, 9, 16, 23) }, 29, "no_data"],
  ["weeklySignedOff", {}, 36, "no_data", { early: true }],

  ["monthlyReviewed", { signOffs: [{ period: "2026-02", day: on(58) }] }, 60, "met", { metOn: 58 }],
  ["monthlyReviewed", { signOffs: [{ period: "2026-02", day: on(0) }] }, 60, "at_risk"],
  ["monthlyReviewed", { signOffs: [{ period: "2026-01", day: on(1) }] }, 31, "met", { metOn: 31 }],
  ["monthlyReviewed", { signOffs: signed(58) }, 60, "at_risk"],
  ["monthlyReviewed", {}, 100, "off_track"],
  ["monthlyReviewed", {}, 42, "no_data", { early: true }],
  ["monthlyReviewed", {}, 10, "no_data"],

  ["definitionsApproved", { approvals: approvals(-5) }, 31, "met", { metOn: 31 }],
  ["definitionsApproved", { approvals: approvals(60) }, 60, "met", { metOn: 60 }],
  ["definitionsApproved", { approvals: approvals(60, 3) }, 60, "at_risk"],
  ["definitionsApproved", { approvals: approvals(92) }, 92, "off_track"],
  ["definitionsApproved", {}, 35, "no_data", { early: true }],
  ["definitionsApproved", { approvals: approvals(0) }, 30, "no_data"],

  [
    "rolesGiven",
    {
      members: [
        { role: "owner", day: on(0) },
        { role: "manager", day: on(50) },
      ],
    },
    60,
    "met",
    { metOn: 50 },
  ],
  ["rolesGiven", { members: [{ role: "owner", day: on(0) }] }, 60, "at_risk"],
  [
    "rolesGiven",
    {
      members: [
        { role: "admin", day: on(0) },
        { role: "viewer", day: on(0) },
      ],
    },
    60,
    "at_risk",
  ],
  ["rolesGiven", { members: [{ role: "owner", day: on(0) }] }, 91, "off_track"],
  ["rolesGiven", { members: [{ role: "owner", day: on(0) }] }, 33, "no_data", { early: true }],

  ["auditIntact", { decided: [{ day: on(3), action: "x", logged: true }] }, 50, "met", { metOn: 31 }],
  ["auditIntact", { decided: [{ day: on(3), action: "x", logged: false }] }, 50, "at_risk"],
  ["auditIntact", { decided: [{ day: on(3), action: "x", logged: false }] }, 91, "off_track"],
  ["auditIntact", {}, 50, "no_data"],

  ["aar60", { courses: { aar: line(0.65, 0.65) } }, 120, "met", { metOn: 91 }],
  // the interval's lower end has to reach it, too
  ["aar60", { courses: { aar: line(0.61, 0.61) } }, 95, "no_data", { early: true }],
  ["aar60", { courses: { aar: line(0.61, 0.61) } }, 100, "no_data", { early: true }],
  ["aar60", { courses: { aar: line(0, 0.7) } }, 150, "on_track"],
  ["aar60", { courses: { aar: noisy(line(0.55, 0.55)) } }, 110, "at_risk"],
  ["aar60", { courses: { aar: line(0, 0.5) } }, 150, "off_track"],
  ["aar60", { courses: { aar: line(0.9, 0.9) } }, 90, "no_data"],

  ["decisions", { touched: touched(92, 120, () => 900) }, 120, "met", { metOn: 92 }],
  ["decisions", { touched: touched(92, 110, () => 899) }, 111, "at_risk"],
  ["decisions", { touched: touched(64, 150, climb(64, 180, 0.4, 1.1)) }, 151, "on_track"],
  ["decisions", { touched: touched(64, 150, climb(64, 180, 0.4, 0.7)) }, 151, "off_track"],
  ["decisions", { touched: touched(92, 95, () => 1) }, 100, "no_data", { early: true }],
  ["decisions", {}, 150, "no_data"],

  ["breakEven", { courses: { breakEven: line(1.01, 1.01) } }, 120, "met", { metOn: 91 }],
  ["breakEven", { courses: { breakEven: () => ({ value: 1 }) } }, 120, "off_track"],
  ["breakEven", { courses: { breakEven: line(0.2, 1.1) } }, 150, "on_track"],
  ["breakEven", { courses: { breakEven: line(0.2, 0.6) } }, 150, "off_track"],
  ["breakEven", { courses: { breakEven: noisy(line(0.85, 0.85)) } }, 150, "at_risk"],
  ["breakEven", { courses: { breakEven: line(0.5, 0.5) } }, 100, "no_data", { early: true }],
  ["breakEven", {}, 150, "no_data"],

  // what it did is known after 14 days
  ["recovered", { changes: [changed(100)] }, 120, "met", { metOn: 113 }],
  ["recovered", { changes: [changed(110)] }, 120, "no_data"],
  [
    "recovered",
    { changes: [changed(60, fell(62, 70, 10)), changed(90, fell(91, 104, 14))] },
    120,
    "met",
    { metOn: 104 },
  ],
  // back, but too late: until it is 60 days ago
  ["recovered", { changes: [changed(90, fell(91, 106, 16))] }, 120, "at_risk"],
  ["recovered", { changes: [changed(90, fell(91, 106, 16)), changed(140)] }, 160, "met", { metOn: 153 }],
  ["recovered", { changes: [changed(100, fell(101, null, 0))] }, 120, "at_risk"],
  ["recovered", { changes: [changed(170, fell(171, null, 0))] }, 181, "off_track"],
  [
    "recovered",
    { changes: [changed(89, fell(91, null, 0)), changed(130, fell(130, null, 0))] },
    181,
    "off_track",
  ],
  ["recovered", { changes: [changed(92, fell(92, null, 0))] }, 100, "no_data", { early: true }],
  ["recovered", { changes: [changed(30)] }, 120, "no_data"],

  ["rolesPaid", confirmed("rolesPaid", 120), 120, "met", { metOn: 120 }],
  ["rolesPaid", {}, 120, "at_risk"],
  ["rolesPaid", {}, 181, "off_track"],
  ["rolesPaid", {}, 100, "no_data", { early: true }],
  ["rolesPaid", {}, 80, "no_data"],
];

test.each(table)("%s of %j on day %i is %s", (key, made, day, state, { early = false, metOn } = {}) => {
  const found = stands(key, evidenceOf(made), day);
  expect([found.state, found.early]).toEqual([state, early]);
  if (state === "met") expect(found.metOn).not.toBeNull();
  else expect(found.metOn).toBeNull();
  if (metOn !== undefined) expect(found.metOn).toBe(on(metOn));
});

test("the table has every state that a criterion can have; those without a course by week cannot be on track", () => {
  const withCourse = new Set<CriterionKey>(["attributed", "aar30", "aar60", "decisions", "breakEven"]);
  for (const key of criterionKeys) {
    const seen = new Set(table.filter(([one]) => one === key).map(([, , , state]) => state));
    const wanted: State[] = ["met", "at_risk", "off_track", "no_data"];
    if (withCourse.has(key)) wanted.push("on_track");
    expect([...seen].sort(), key).toEqual(wanted.sort());
  }
});

describe("what a phase shows", () => {
  test("once met stays met, with the phase's last day and today apart", () => {
    const made = evidenceOf({
      handled: [...handled(20, 25, {}), ...handled(80, 99, { attributed: 5 })],
    });
    const found = stands("attributed", made, 100);
    expect(found).toMatchObject({
      state: "met",
      metOn: on(20),
      shown: { value: 1, numerator: 60, denominator: 60 },
      shownOn: on(30),
      today: { value: 0.5 },
    });
  });

  test("today counts of definitions those that are approved as they are", () => {
    const made = evidenceOf({
      approvals: approvals(40).map((one, at) => ({ ...one, current: at > 0 })),
    });
    expect(stands("definitionsApproved", made, 50)).toMatchObject({
      state: "met",
      shown: { value: kpiKeys.length },
      today: { value: kpiKeys.length - 1 },
    });
  });

  test("it reads 28 days: the 27 before and the day itself", () => {
    const made = (day: string) => evidenceOf({ handled: [handledOn(day, { agent: 1 })] });
    const day = on(50);
    expect(windowStart(day)).toBe(on(23));
    expect(criteria.agentProcess(made(on(23)), day)).toMatchObject({ value: 1, met: true });
    expect(criteria.agentProcess(made(on(22)), day)).toMatchObject({ value: 0, met: false });
  });
});

test("the list behind a criterion adds up to what it shows", () => {
  const made = evidenceOf({
    handled: ["a", "b"].flatMap((process) =>
      handled(100, 120, { process, attributed: 7, auto: 4, agent: 2, reviewed: 3 }),
    ),
    active: new Set(days(118, 120)),
    touched: touched(100, 120, () => 400),
    signOffs: [...signed(100, 109, 119), { period: "2026-04", day: on(110) }],
    approvals: approvals(60, 3),
    members: [
      { role: "owner", day: on(0) },
      { role: "viewer", day: on(1) },
      { role: "viewer", day: on(2) },
    ],
    decided: [true, false].map((logged) => ({ day: on(3), action: "x", logged })),
    changes: [changed(100), changed(101, fell(102, null, 0)), changed(119)],
    confirmations: ["knowledgeListed", "writtenBack", "rolesPaid"].map((criterion) => ({
      criterion,
      day: on(9),
      note: "see the shelf",
    })),
  });
  for (const key of criterionKeys) {
    if (key === "aar30" || key === "aar60" || key === "breakEven") continue;
    const reading = criteria[key](made, on(120));
    const items = evidenceItems[key](made, on(120));
    const sum = (of: "counted" | "of") => items.reduce((total, one) => total + (one[of] ?? 0), 0);
    expect(sum("counted"), key).toBe(reading?.numerator ?? reading?.value);
    if (reading?.denominator !== undefined) expect(sum("of"), key).toBe(reading.denominator);
  }
});

test("the phases follow each other without a gap", () => {
  expect(phases.map(({ from, to }) => [from, to])).toEqual([
    [0, 30],
    [31, 90],
    [91, 180],
  ]);
  expect(new Set(criterionKeys).size).toBe(criterionKeys.length);
});
