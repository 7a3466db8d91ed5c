import { addDays } from "@/lib/calendar/days";
import type { Interval } from "@/lib/kpi/answer";

/** Days `YYYY-MM-DD`, both inclusive. */
export interface Period {
  start: string;
  end: string;
}

/**
 * The periods of a range, in order, clipped at its ends: days, ISO weeks (from Monday), calendar months, or the range
 * itself for `total`.
 */
export function periods(from: string, to: string, interval: Interval): Period[] {
  const result: Period[] = [];
  for (let start = from; start <= to; ) {
    const natural = interval === "total" ? to : lastDay(start, interval);
    const end = natural < to ? natural : to;
    result.push({ start, end });
    // the day after the last one of the year 9999 would sort before it
    if (end >= to) break;
    start = addDays(end, 1);
  }
  return result;
}

function lastDay(day: string, interval: Exclude<Interval, "total">): string {
  if (interval === "day") return day;
  const date = new Date(`${day}T00:00:00Z`);
  if (interval === "week") return addDays(day, (7 - date.getUTCDay()) % 7);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}
