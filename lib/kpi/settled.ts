import { addDays, daysInclusive } from "@/lib/calendar/days";
import { longestWindow } from "@/lib/kpi/longestWindow";
import type { Dated } from "@/lib/kpi/readDated";

/**
 * The last day whose first-contact resolution can no longer change by itself: the longest window ago, of service or of
 * the one process.
 */
export function settledTo(
  dated: Pick<Dated, "processes">,
  today: string,
  process: string | null = null,
): string {
  return addDays(today, -1 - longestWindow(dated, process));
}

/** The same number of days, moved back as far as it takes to be settled. */
export function settledDays(
  { from, to }: { from: string; to: string },
  settled: string,
): { from: string; to: string } {
  return to <= settled ? { from, to } : { from: addDays(settled, 1 - daysInclusive(from, to)), to: settled };
}
