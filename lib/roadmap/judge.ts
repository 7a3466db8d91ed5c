export const states = ["met", "on_track", "at_risk", "off_track", "no_data"] as const;
export type State = (typeof states)[number];

/**
 * The state of a criterion or a milestone. Once met it stays met. Unmet, it is at risk as long as no forecast says
 * more, and off track after its last day.
 * @param metOn the first day on which it was met, or null
 * @param measured whether there is anything to measure by
 * @param due its last day
 * @param today the day it is judged on, days as `YYYY-MM-DD`
 */
export function judge(of: { metOn: string | null; measured: boolean; due: string; today: string }): State {
  if (of.metOn !== null) return "met";
  if (!of.measured) return "no_data";
  return of.today > of.due ? "off_track" : "at_risk";
}

/** A phase is met when all its criteria are, and else stands as the worst of them. */
export function together(criteria: readonly State[]): State {
  const worst = (["off_track", "at_risk", "no_data", "on_track"] as const).find((state) =>
    criteria.includes(state),
  );
  return worst ?? (criteria.length === 0 ? "no_data" : "met");
}
