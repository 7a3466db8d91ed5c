import { addDays } from "@/lib/calendar/days";
import type { Courses } from "@/lib/roadmap/courses";
import { lastWeekdays } from "@/lib/roadmap/lastWeekdays";
import type { CriterionKey } from "@/lib/roadmap/phases";

/** What a criterion shows on a day, over the days up to it; null when there is nothing to measure. */
export interface Reading {
  value: number;
  met: boolean;
}

export interface Evidence {
  courses: Courses;
  handled: readonly Handled[];
  /** days on which anything is on record */
  active: ReadonlySet<string>;
}

export interface Handled {
  day: string;
  process: string;
  cases: number;
  attributed: number;
  auto: number;
  agent: number;
  reviewed: number;
}

/** How each criterion is read from the evidence, on a day. Shares are 0..1, counts are counts. */
export const criteria: Record<CriterionKey, (evidence: Evidence, day: string) => Reading | null> = {
  agentProcess: ({ handled }, day) => atLeast(processes(during(handled, day), "agent"), 1),
  eventsDaily: ({ active }, day) =>
    active.size === 0 ? null : atLeast(lastWeekdays(day, 7).filter((one) => active.has(one)).length, 7),
  attributed: ({ handled }, day) => share(during(handled, day), "attributed", "cases", 0.95),
  reviewed: ({ handled }, day) => share(during(handled, day), "reviewed", "auto", 0.5),
  threeProcesses: ({ handled }, day) => atLeast(processes(during(handled, day), "auto"), 3),
  aar30: ({ courses }, day) => {
    const aar = courses.aar(windowStart(day), day);
    return aar && { value: aar.value, met: aar.value >= 0.3 };
  },
  aar60: ({ courses }, day) => {
    const aar = courses.aar(windowStart(day), day);
    return aar && { value: aar.value, met: (aar.low ?? 0) >= 0.6 };
  },
  breakEven: ({ courses }, day) => {
    const earned = courses.breakEven(windowStart(day), day);
    return earned && { value: earned.value, met: earned.value > 1 };
  },
};

/** Figures of the roadmap are those of 28 days, so that weekdays weigh alike. */
export function windowStart(day: string): string {
  return addDays(day, -27);
}

function during(handled: readonly Handled[], day: string): readonly Handled[] {
  const from = windowStart(day);
  return handled.filter((row) => row.day >= from && row.day <= day);
}

function processes(rows: readonly Handled[], of: "agent" | "auto"): number {
  return new Set(rows.filter((row) => row[of] > 0).map((row) => row.process)).size;
}

function atLeast(value: number, target: number): Reading {
  return { value, met: value >= target };
}

function share(
  rows: readonly Handled[],
  of: "attributed" | "reviewed",
  among: "cases" | "auto",
  target: number,
): Reading | null {
  const sum = (name: keyof Handled) => rows.reduce((total, row) => total + Number(row[name]), 0);
  const denominator = sum(among);
  return denominator === 0 ? null : atLeast(sum(of) / denominator, target);
}
