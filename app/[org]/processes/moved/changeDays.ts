import { addDays, earlier, later } from "@/lib/calendar/days";
import type { Days } from "./comparedDays";

/**
 * The days whose changes stand beside two periods: both and what is between them, a year at the most. Where the later one
 * reaches to the last settled day, up to today: what was changed just now is seen.
 */
export function changeDays(
  now: Days,
  base: Days,
  { settled, today }: { settled: string; today: string },
): Days {
  const last = later(now.to, base.to);
  const to = last >= settled ? later(last, today) : last;
  return { from: later(earlier(now.from, base.from), addDays(to, -365)), to };
}
