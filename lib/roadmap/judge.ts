import { addDays, daysInclusive } from "@/lib/calendar/days";

export const states = ["met", "on_track", "at_risk", "off_track", "no_data"] as const;
export type State = (typeof states)[number];

/**
 * The state of a criterion or a target. Once met it stays met. Unmet, it is on track when the whole forecast interval
 * reaches the target, off track when none of it does or its last day is past, and at risk between these, or as long as
 * there is no forecast. On the first days of its span there is no verdict: too early to say is no data, too.
 * @param metOn the first day on which it was met, or null
 * @param measured whether there is anything to measure by
 * @param due its last day
 * @param today the day it is judged on, days as `YYYY-MM-DD`
 * @param forecast of its last day; null when there is none
 * @param reaches whether a figure reaches the target
 */
export function judge(of: {
  metOn: string | null;
  measured: boolean;
  early: boolean;
  due: string;
  today: string;
  forecast: { low: number; high: number } | null;
  reaches: (value: number) => boolean;
}): State {
  if (of.metOn !== null) return "met";
  if (!of.measured) return "no_data";
  if (of.today > of.due) return "off_track";
  if (of.early) return "no_data";
  if (of.forecast === null) return "at_risk";
  const ends = [of.forecast.low, of.forecast.high].filter(of.reaches).length;
  return ends === 2 ? "on_track" : ends === 1 ? "at_risk" : "off_track";
}

/**
 * Whether it is too early for a verdict on a span of days, both inclusive: its first fifth, rounded up, and at least its
 * first seven days.
 */
export function isEarly({ from, to }: { from: string; to: string }, today: string): boolean {
  const days = Math.max(7, Math.ceil(daysInclusive(from, to) / 5));
  return today >= from && today < addDays(from, days);
}

/** A phase is met when all its criteria are, and else stands as the worst of them. */
export function together(criteria: readonly State[]): State {
  const worst = (["off_track", "at_risk", "no_data", "on_track"] as const).find((state) =>
    criteria.includes(state),
  );
  return worst ?? (criteria.length === 0 ? "no_data" : "met");
}
