import { addDays, daysInclusive } from "@/lib/calendar/days";
import { weeksBack } from "@/lib/change/forecast";
import { type Period, periods } from "@/lib/kpi/periods";

/** A week, Monday to Sunday, with its place: weeks from the last of them, so that this one stands at 0. */
export interface Week extends Period {
  x: number;
}

/**
 * The last twelve weeks that were complete on a day, the earliest first. A week's figure stands at its Sunday.
 * @returns the weeks, and the place of any other day among them
 */
export function completeWeeks(last: string): { weeks: Week[]; place: (day: string) => number } {
  const sunday = addDays(last, -new Date(`${last}T00:00:00Z`).getUTCDay());
  const place = (day: string) => (daysInclusive(sunday, day) - 1) / 7;
  const weeks = periods(addDays(sunday, 1 - 7 * weeksBack), sunday, "week");
  return { weeks: weeks.map((week) => ({ ...week, x: place(week.end) })), place };
}
