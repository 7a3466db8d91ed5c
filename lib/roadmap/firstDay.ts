import { addDays } from "@/lib/calendar/days";

/** The first of some days, both inclusive, that passes; null when none does. */
export function firstDay(from: string, to: string, passes: (day: string) => boolean): string | null {
  for (let day = from; day <= to; day = addDays(day, 1)) if (passes(day)) return day;
  return null;
}
