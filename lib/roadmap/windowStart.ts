import { addDays } from "@/lib/calendar/days";

/** Figures of the roadmap are those of 28 days, so that weekdays weigh alike: the first of those up to a day. */
export function windowStart(day: string): string {
  return addDays(day, -27);
}
