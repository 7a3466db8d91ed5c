import { addDays } from "@/lib/calendar/days";

/**
 * The last `count` days from Monday to Friday up to a day, it included, the latest first. They stand for the working
 * days: holidays and sales days of a firm are not known.
 */
export function lastWeekdays(day: string, count: number): string[] {
  const found: string[] = [];
  for (let at = day; found.length < count; at = addDays(at, -1)) {
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) found.push(at);
  }
  return found;
}
