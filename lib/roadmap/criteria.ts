// Longer than most: the one list of how every criterion is read.
import { addDays } from "@/lib/calendar/days";
import { confirmable } from "@/lib/roadmap/confirmable";
import type { Evidence, Handled, Watched } from "@/lib/roadmap/evidence";
import { isBack } from "@/lib/roadmap/isBack";
import { monthlyReviews } from "@/lib/roadmap/monthlyReviews";
import { needs } from "@/lib/roadmap/needs";
import type { CriterionKey } from "@/lib/roadmap/phases";
import { signOffSpans } from "@/lib/roadmap/signOffSpans";
import { windowStart } from "@/lib/roadmap/windowStart";
import { lastWorkingDays } from "@/lib/workdays/lastWorkingDays";

/** What a criterion shows on a day, over the days up to it. */
export interface Reading {
  value: number;
  met: boolean;
  /** of what the value is a share or a count */
  numerator?: number;
  denominator?: number;
}

/** How a criterion is read from the evidence, on a day; null when there is nothing to measure. */
export type Criterion = (evidence: Evidence, day: string) => Reading | null;

/** Every criterion. Shares are 0..1, counts are counts. */
export const criteria: Record<CriterionKey, Criterion> = {
  agentProcess: ({ handled }, day) => counted("agentProcess", processes(during(handled, day), "agent")),
  eventsDaily: ({ active, works }, day) =>
    active.size === 0
      ? null
      : counted("eventsDaily", lastWorkingDays({ works }, day, 7).filter((one) => active.has(one)).length, 7),
  attributed: ({ handled }, day) => {
    const rows = during(handled, day);
    return share("attributed", sum(rows, "attributed"), sum(rows, "cases"));
  },
  reviewed: ({ handled }, day) => {
    const rows = during(handled, day);
    return share("reviewed", sum(rows, "reviewed"), sum(rows, "auto"));
  },
  threeProcesses: ({ handled }, day) => counted("threeProcesses", processes(during(handled, day), "auto")),
  aar30: ({ courses }, day) => {
    const aar = courses.aar(windowStart(day), day);
    return aar && reading("aar30", aar.value);
  },
  weeklySignedOff: ({ signOffs }, day) =>
    counted(
      "weeklySignedOff",
      signOffSpans(signOffs, day).filter(({ periods }) => periods.length > 0).length,
      4,
    ),
  monthlyReviewed: ({ signOffs }, day) =>
    counted("monthlyReviewed", monthlyReviews(signOffs, day).length > 0 ? 1 : 0),
  definitionsApproved: ({ approvals }, day) => {
    const approved = new Set(approvals.filter((one) => one.day <= day).map(({ kpi }) => kpi));
    return counted("definitionsApproved", approved.size, needs.definitionsApproved.needed);
  },
  rolesGiven: ({ members }, day) => {
    const roles = new Set(members.filter((one) => one.day <= day).map(({ role }) => role));
    return { value: roles.size, met: roles.size >= needs.rolesGiven.needed && roles.has("owner") };
  },
  auditIntact: ({ decided, logIntact = true }, day) => {
    const known = decided.filter((one) => one.day <= day);
    // of a log that was altered no day can be trusted
    const all = known.length + (logIntact ? 0 : 1);
    return share("auditIntact", known.filter(({ logged }) => logged).length, all);
  },
  aar60: ({ courses }, day) => {
    const aar = courses.aar(windowStart(day), day);
    return aar && { value: aar.value, met: (aar.low ?? 0) >= needs.aar60.needed };
  },
  decisions: ({ touched }, day) => {
    const rows = during(touched, day);
    return share("decisions", sum(rows, "decisions"), sum(rows, "touches"));
  },
  breakEven: ({ courses }, day) => {
    const earned = courses.breakEven(windowStart(day), day);
    return earned && reading("breakEven", earned.value);
  },
  recovered: ({ changes }, day) => {
    const recent = recentChanges(changes, day);
    const back = recent.filter((change) => isBack(change, day));
    return share("recovered", back.length, recent.length);
  },
  ...(Object.fromEntries(
    confirmable.map((key): [typeof key, Criterion] => [
      key,
      ({ confirmations }, day) =>
        counted(key, confirmations.some((one) => one.criterion === key && one.day <= day) ? 1 : 0),
    ]),
  ) as Record<(typeof confirmable)[number], Criterion>),
};

/** The evidence as it is now: of definitions those that are approved in the version that there is. */
export function latestOf(evidence: Evidence): Evidence {
  return { ...evidence, approvals: evidence.approvals.filter(({ current }) => current) };
}

/** The changes of the last 60 days up to a day of which it is known what they did: 14 days after, or once a figure fell. */
export function recentChanges(changes: readonly Watched[], day: string): Watched[] {
  return changes.filter(
    (change) =>
      change.day > addDays(day, -60) &&
      change.day <= day &&
      (addDays(change.day, 13) <= day || change.drops.some(({ droppedOn }) => droppedOn <= day)),
  );
}

/** The rows of the 28 days up to a day. */
export function during<Row extends { day: string }>(rows: readonly Row[], day: string): readonly Row[] {
  const from = windowStart(day);
  return rows.filter((row) => row.day >= from && row.day <= day);
}

function processes(rows: readonly Handled[], of: "agent" | "auto"): number {
  return new Set(rows.filter((row) => row[of] > 0).map((row) => row.process)).size;
}

function sum<Name extends string>(rows: readonly Record<Name, number>[], name: Name): number {
  return rows.reduce((total, row) => total + row[name], 0);
}

function reading(key: CriterionKey, value: number): Reading {
  const { needed, above } = needs[key];
  return { value, met: above ? value > needed : value >= needed };
}

function counted(key: CriterionKey, value: number, denominator?: number): Reading {
  return { ...reading(key, value), ...(denominator === undefined ? {} : { numerator: value, denominator }) };
}

function share(key: CriterionKey, numerator: number, denominator: number): Reading | null {
  return denominator === 0 ? null : { ...reading(key, numerator / denominator), numerator, denominator };
}
