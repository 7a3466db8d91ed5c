import { z } from "zod";
import { addDays, daysInclusive, earlier } from "@/lib/calendar/days";
import type { Forecast } from "@/lib/change/forecast";
import { statements } from "@/lib/db/statements";
import type { Parts } from "@/lib/kpi/readParts";
import { type Courses, courses } from "@/lib/roadmap/courses";
import { criteria, type Evidence, type Reading, windowStart } from "@/lib/roadmap/criteria";
import { forecastOf } from "@/lib/roadmap/forecastOf";
import { judge, type State, together } from "@/lib/roadmap/judge";
import { type MilestoneKpi, milestoneKpis, milestones } from "@/lib/roadmap/milestones";
import { type CriterionKey, type Phase, phases } from "@/lib/roadmap/phases";
import { activeDays } from "@/lib/roadmap/sql/activeDays.sql";
import { handled } from "@/lib/roadmap/sql/handled.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

export interface Roadmap {
  /** day 0, `YYYY-MM-DD` */
  start: string;
  /** the day of the roadmap that today is */
  day: number;
  phases: { phase: Phase; from: number; to: number; state: State; criteria: Criterion[] }[];
  milestones: Record<MilestoneKpi, MilestoneState[]>;
}

export interface Criterion {
  key: CriterionKey;
  state: State;
  /** the first day of the phase on which it was met */
  metOn: string | null;
  /** what it shows now: over 28 days to the phase's last day, to yesterday while it runs */
  value: number | null;
}

export interface MilestoneState {
  /** the due day, `YYYY-MM-DD` */
  due: string;
  target: number;
  state: State;
  metOn: string | null;
  /** of the due day, while it is not met and not past; null when there is none. Not rounded */
  forecast: Forecast | null;
}

/**
 * The roadmap that begins on `start`, as its data prove it: phases with their criteria, and the milestones of the four
 * KPIs. `daily` are the facts by day from 28 days before the start (or earlier) to yesterday, or to the roadmap's end.
 * @param today in the organisation's zone
 * @param settledTo the last day whose FCR can no longer change by itself
 * @throws Fault `forbidden`
 */
export async function readRoadmap(
  ctx: Ctx,
  { start, today, settledTo, daily }: { start: string; today: string; settledTo: string; daily: Parts },
): Promise<Roadmap> {
  require(ctx, "figures:read");
  const last = daily.whole.end;
  const range = [ctx.org, addDays(start, -28), last];
  const [handledRows, activeRows] = await statements(ctx, async (run) => [
    await run({ name: "roadmap_handled", text: handled }, range),
    await run({ name: "roadmap_active_days", text: activeDays }, range),
  ]);
  const evidence: Evidence = {
    courses: courses(daily),
    handled: z.array(handledRow).parse(handledRows),
    active: new Set(
      z
        .array(activeRow)
        .parse(activeRows)
        .map((row) => row.day),
    ),
  };
  return {
    start,
    day: daysInclusive(start, today) - 1,
    phases: phases.map(({ phase, from, to, criteria: keys }) => {
      const span = { from: addDays(start, from), to: addDays(start, to) };
      const states = keys.map((key) => criterion(key, evidence, span, { start, last, today }));
      return { phase, from, to, state: together(states.map(({ state }) => state)), criteria: states };
    }),
    milestones: milestonesOf(evidence, start, today, last, settledTo),
  };
}

function criterion(
  key: CriterionKey,
  evidence: Evidence,
  { from, to }: { from: string; to: string },
  { start, last, today }: { start: string; last: string; today: string },
): Criterion {
  const end = earlier(to, last);
  // a phase that has not begun shows nothing, whatever the days before it were like
  const now: Reading | null = end < from ? null : criteria[key](evidence, end);
  const metOn = firstDay(from, end, (day) => criteria[key](evidence, day)?.met ?? false);
  const ahead = forecasted[key];
  const measure = ahead && evidence.courses[ahead.kpi];
  // before the phase nothing is measured, so nothing is told of its end
  const forecast =
    measure && now !== null && today <= to
      ? forecastOf(measure, { since: since(ahead.kpi, start), last, on: to, share: ahead.kpi === "aar" })
      : null;
  const reaches = (value: number) => ahead?.reaches(value) ?? false;
  const state = judge({ metOn, measured: now !== null, due: to, today, forecast, reaches });
  return { key, state, metOn, value: now?.value ?? null };
}

function milestonesOf(
  evidence: Evidence,
  start: string,
  today: string,
  last: string,
  settledTo: string,
): Roadmap["milestones"] {
  const of = (kpi: MilestoneKpi): MilestoneState[] => {
    const measure = evidence.courses[kpi];
    const reach = kpi === "fcr" ? earlier(settledTo, last) : last;
    const before = measure(addDays(start, -28), addDays(start, -1));
    return milestones(kpi, before?.value ?? null).map(({ day, target }) => {
      const due = addDays(start, day);
      const end = earlier(due, reach);
      const value = (on: string) => measure(windowStart(on), on)?.value ?? null;
      const reached = (on: string) => reaches(kpi, value(on), target);
      // the first 28 days of the roadmap are the first that can be held against the 28 before it
      const metOn = firstDay(addDays(start, 27), end, reached);
      const share = kpi === "aar" || kpi === "fcr";
      const forecast =
        metOn === null && today <= due
          ? forecastOf(measure, { since: since(kpi, start), last: reach, on: due, share })
          : null;
      const state = judge({
        metOn,
        measured: value(end) !== null,
        due,
        today,
        forecast,
        reaches: (figure) => reaches(kpi, figure, target),
      });
      return { due, target, metOn, state, forecast };
    });
  };
  return Object.fromEntries(milestoneKpis.map((kpi) => [kpi, of(kpi)])) as Roadmap["milestones"];
}

function reaches(kpi: MilestoneKpi, value: number | null, target: number): boolean {
  if (value === null) return false;
  return kpi === "cts" ? value <= target : value >= target;
}

/** The criteria whose figure has a course by week. */
const forecasted: Partial<
  Record<CriterionKey, { kpi: "aar" | "breakEven"; reaches: (value: number) => boolean }>
> = {
  aar30: { kpi: "aar", reaches: (value) => value >= 0.3 },
  aar60: { kpi: "aar", reaches: (value) => value >= 0.6 },
  breakEven: { kpi: "breakEven", reaches: (value) => value > 1 },
};

/** In the pilot people approve everything: a strict rate that is 0 by rule says nothing of what comes after. */
function since(kpi: keyof Courses, start: string): string {
  return addDays(start, kpi === "aar" ? phases[0].to + 1 : -28);
}

function firstDay(from: string, to: string, passes: (day: string) => boolean): string | null {
  for (let day = from; day <= to; day = addDays(day, 1)) if (passes(day)) return day;
  return null;
}

const whole = z.number().int();
const handledRow = z.object({
  day: z.string(),
  process: z.string(),
  cases: whole,
  attributed: whole,
  auto: whole,
  agent: whole,
  reviewed: whole,
});
const activeRow = z.object({ day: z.string() });
