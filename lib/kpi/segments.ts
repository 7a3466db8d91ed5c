import { addDays, daysInclusive } from "@/lib/calendar/days";
import type { Period } from "@/lib/kpi/periods";

/** A run of days within one period over which everything that is dated (salaries, prices, baselines) is constant. */
export interface Segment {
  /** index into the periods */
  period: number;
  start: string;
  days: number;
}

/**
 * Cuts periods, which follow each other without gaps, at the days on which something dated changes.
 * So figures can be summed by segment in SQL and priced once a segment.
 */
export function segments(periods: readonly Period[], changes: Iterable<string>): Segment[] {
  const days = [...new Set(changes)].sort();
  return periods.flatMap(({ start, end }, period) => {
    const starts = [start, ...days.filter((day) => day > start && day <= end)];
    return starts.map((from, index) => {
      const next = starts[index + 1];
      return { period, start: from, days: daysInclusive(from, next ? addDays(next, -1) : end) };
    });
  });
}
