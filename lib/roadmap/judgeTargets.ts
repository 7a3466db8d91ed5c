import { addDays, daysInclusive, earlier } from "@/lib/calendar/days";
import type { Forecast } from "@/lib/change/forecast";
import type { Measure } from "@/lib/roadmap/courses";
import { firstDay } from "@/lib/roadmap/firstDay";
import { forecastOf } from "@/lib/roadmap/forecastOf";
import { isEarly, judge, type State } from "@/lib/roadmap/judge";
import type { MilestoneKpi } from "@/lib/roadmap/milestones";
import { type PacePoint, paceOn } from "@/lib/roadmap/paceOn";
import { phases } from "@/lib/roadmap/phases";
import { reaches } from "@/lib/roadmap/reaches";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";
import { type TargetInForce, targetsInForce } from "@/lib/roadmap/targetsInForce";
import { windowStart } from "@/lib/roadmap/windowStart";

/** A target that holds today, and how it stands. Figures are those of 28 days, as everywhere in the roadmap. */
export interface TargetState extends TargetInForce {
  kpi: MilestoneKpi;
  process: string | null;
  /** the due day, `YYYY-MM-DD` */
  due: string;
  state: State;
  /** there is something to measure, but it is too early for a verdict */
  early: boolean;
  metOn: string | null;
  /** of the due day, while it is not met and not past; null when there is none. Not rounded */
  forecast: Forecast | null;
  /** the figure of the latest 28 days that are settled */
  value: number | null;
  /** the last of them */
  valueOn: string;
  /** what the pace asks for today; null unless this is the target that one is on the way to */
  paceToday: number | null;
  /** whether the figure is there, within the tolerance; null where there is no pace, or no figure */
  onPace: boolean | null;
}

/** The targets of one KPI, with the place that its pace begins at. */
export interface KpiTargets {
  kpi: MilestoneKpi;
  process: string | null;
  /** the figure of the 28 days before the start */
  before: number | null;
  /** null where nothing is known to begin at */
  paceFrom: { day: string; value: number } | null;
  targets: TargetState[];
}

/**
 * How the targets of a KPI stand. The way of a figure begins at what it was before the start, that of AAR at the end of
 * the pilot, in which it is 0 by rule. What is within the tolerance counts as reached. There is no verdict in the first
 * fifth of the days from the start to the due day: reckoned from the start and not from when the target was set, so that
 * a new target does not silence the old verdict.
 * @param settled the last day whose figure can no longer change by itself
 */
export function judgeTargets(
  measure: Measure,
  stored: readonly StoredTarget[],
  of: { kpi: MilestoneKpi; process: string | null; start: string; today: string; settled: string },
): KpiTargets {
  const { kpi, process, start, today, settled } = of;
  const before = measure(addDays(start, -28), addDays(start, -1))?.value ?? null;
  const inForce = targetsInForce(stored, { kpi, process, before, on: today });
  const begins: PacePoint | null =
    kpi === "aar"
      ? { day: phases[0].to, value: before ?? 0, pace: "linear" }
      : before === null
        ? null
        : { day: 0, value: before, pace: "linear" };
  const way: PacePoint[] = [
    ...(begins && inForce.every(({ dueDay }) => dueDay > begins.day) ? [begins] : []),
    ...inForce.flatMap(({ dueDay: day, target, pace }) =>
      target === null ? [] : [{ day, value: target, pace }],
    ),
  ];
  const day = daysInclusive(start, today) - 1;
  const next = inForce.find(({ dueDay }) => dueDay >= day);
  const value = (on: string) => measure(windowStart(on), on)?.value ?? null;

  const state = (one: TargetInForce): TargetState => {
    const due = addDays(start, one.dueDay);
    const end = earlier(due, settled);
    const met = (figure: number | null) =>
      figure !== null && one.target !== null && reaches(kpi, figure, one.target, one.tolerance);
    // the first 28 days of the roadmap are the first that can be held against the 28 before it
    const metOn = firstDay(addDays(start, Math.min(27, one.dueDay)), end, (on) => met(value(on)));
    const forecast =
      metOn === null && one.target !== null && today <= due
        ? forecastOf(measure, {
            since: addDays(start, kpi === "aar" ? phases[1].from : -28),
            last: settled,
            on: due,
            share: kpi === "aar" || kpi === "fcr",
          })
        : null;
    const measured = one.target !== null && value(end) !== null;
    const early = metOn === null && measured && isEarly({ from: start, to: due }, today);
    const paceToday = one === next ? paceOn(way, day) : null;
    const now = value(settled);
    return {
      ...one,
      kpi,
      process,
      due,
      state: judge({ metOn, measured, early, due, today, forecast, reaches: met }),
      early,
      metOn,
      forecast,
      value: now,
      valueOn: settled,
      paceToday,
      onPace: paceToday === null || now === null ? null : reaches(kpi, now, paceToday, one.tolerance),
    };
  };
  return {
    kpi,
    process,
    before,
    paceFrom: begins && way[0] === begins ? { day: addDays(start, begins.day), value: begins.value } : null,
    targets: inForce.map(state),
  };
}
