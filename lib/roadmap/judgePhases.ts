import { addDays, daysInclusive, earlier } from "@/lib/calendar/days";
import type { Forecast } from "@/lib/change/forecast";
import { Exact } from "@/lib/kpi/exact";
import { confirmable } from "@/lib/roadmap/confirmable";
import { course } from "@/lib/roadmap/course";
import type { Measure } from "@/lib/roadmap/courses";
import { criteria, latestOf, type Reading } from "@/lib/roadmap/criteria";
import type { Evidence } from "@/lib/roadmap/evidence";
import { firstDay } from "@/lib/roadmap/firstDay";
import { forecastOf } from "@/lib/roadmap/forecastOf";
import { isEarly, judge, type State, together } from "@/lib/roadmap/judge";
import { type Need, needs } from "@/lib/roadmap/needs";
import { type CriterionKey, type Phase, phases } from "@/lib/roadmap/phases";
import { windowStart } from "@/lib/roadmap/windowStart";

export interface PhaseState {
  phase: Phase;
  /** days of the roadmap, inclusive */
  from: number;
  to: number;
  state: State;
  criteria: CriterionState[];
}

export interface CriterionState {
  key: CriterionKey;
  need: Need;
  state: State;
  /** there is something to measure, but it is too early for a verdict */
  early: boolean;
  /** the first day of the phase on which it was met; of what a person confirms the day since when it is so */
  metOn: string | null;
  /** over 28 days to the phase's last day, to yesterday while it runs; null: the phase has not begun, or nothing to measure */
  shown: Reading | null;
  /** the last day that `shown` tells of */
  shownOn: string | null;
  /** the same of the latest days, after the phase too */
  today: Reading | null;
  /** of the phase's last day, while it runs and the criterion is not met */
  forecast: Forecast | null;
}

/**
 * The three phases of a roadmap with what became of each criterion. A phase that has not begun shows nothing, whatever
 * the days before it were like; what a person has confirmed counts from the day named, also before its phase and after.
 * @param start day 0, `YYYY-MM-DD`
 * @param today in the organisation's zone
 * @param last the last whole day that is known: yesterday, or the roadmap's end
 */
export function judgePhases(
  evidence: Evidence,
  { start, today, last }: { start: string; today: string; last: string },
): PhaseState[] {
  return phases.map(({ phase, from, to, criteria: keys }) => {
    const span = { from: addDays(start, from), to: addDays(start, to) };
    const states = keys.map((key) => criterion(key, evidence, span, { start, today, last }));
    return { phase, from, to, state: together(states.map(({ state }) => state)), criteria: states };
  });
}

function criterion(
  key: CriterionKey,
  evidence: Evidence,
  span: { from: string; to: string },
  { start, today, last }: { start: string; today: string; last: string },
): CriterionState {
  const { from, to } = span;
  const need = needs[key];
  const known = need.upTo === "today" ? today : last;
  const end = earlier(to, known);
  const begun = end >= from;
  const shown = begun ? criteria[key](evidence, end) : null;
  const confirmed = isConfirmable(key)
    ? (evidence.confirmations.find((one) => one.criterion === key)?.day ?? null)
    : undefined;
  const metOn =
    confirmed === undefined
      ? firstDay(from, end, (day) => criteria[key](evidence, day)?.met ?? false)
      : confirmed;
  const measure = ahead(key, evidence, start);
  // before the phase nothing is measured, so nothing is told of its end
  const forecast =
    measure && shown !== null && metOn === null && today <= to
      ? forecastOf(measure.of, { since: measure.since, last, on: to, share: need.unit === "share" })
      : null;
  const measured = shown !== null;
  const early = metOn === null && measured && isEarly(span, today);
  const reaches = (value: number) => (need.above ? value > need.needed : value >= need.needed);
  return {
    key,
    need,
    state: judge({ metOn, measured, early, due: to, today, forecast, reaches }),
    early,
    metOn,
    shown,
    shownOn: begun ? end : null,
    today: begun ? criteria[key](latestOf(evidence), known) : null,
    forecast,
  };
}

function isConfirmable(key: CriterionKey): boolean {
  return confirmable.some((one) => one === key);
}

/** The course by week of the criteria that have one, and since when its weeks count. */
function ahead(
  key: CriterionKey,
  { courses, handled, touched }: Evidence,
  start: string,
): { of: Measure; since: string } | null {
  switch (key) {
    case "aar30":
    case "aar60":
      // in the pilot people approve everything: a strict rate that is 0 by rule says nothing of what comes after
      return { of: courses.aar, since: addDays(start, phases[1].from) };
    case "breakEven":
      return { of: courses.breakEven, since: addDays(start, -28) };
    case "attributed":
      return { of: ratio(handled, "attributed", "cases"), since: addDays(start, -28) };
    case "reviewed":
      return { of: ratio(handled, "reviewed", "auto"), since: addDays(start, -28) };
    case "decisions":
      return {
        of: ratio(touched, "decisions", "touches"),
        since: windowStart(addDays(start, phases[2].from)),
      };
    default:
      return null;
  }
}

function ratio<Name extends string>(
  rows: readonly ({ day: string } & Record<Name, number>)[],
  of: Name,
  among: Name,
): Measure {
  const days = rows.map(({ day }) => day).toSorted();
  const [first, end] = [days[0], days.at(-1)];
  if (first === undefined || end === undefined) return () => null;
  const sums = Array.from({ length: daysInclusive(first, end) }, () => [0, 0] as [number, number]);
  for (const row of rows) {
    const sum = sums[daysInclusive(first, row.day) - 1];
    if (!sum) continue;
    sum[0] += row[of];
    sum[1] += row[among];
  }
  const over = course(
    first,
    sums.map(([numerator, denominator]) => ({
      numerator: new Exact(numerator),
      denominator: new Exact(denominator),
    })),
  );
  return (from, to) => {
    const { numerator, denominator } = over(from, to);
    return denominator.isZero() ? null : { value: numerator.div(denominator).toNumber() };
  };
}
