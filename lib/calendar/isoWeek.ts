import { addDays } from "@/lib/calendar/days";

/**
 * The ISO 8601 week that a day `YYYY-MM-DD` lies in: weeks begin on Monday, and belong to the year that their Thursday
 * lies in.
 */
export function isoWeek(day: string): { year: number; week: number; monday: string } {
  const monday = addDays(day, -weekday(day));
  const year = Number(addDays(monday, 3).slice(0, 4));
  return { year, week: 1 + days(firstMonday(year), monday) / 7, monday };
}

/** The Monday of a week; null where the year has no such week. */
export function mondayOf(year: number, week: number): string | null {
  const monday = addDays(firstMonday(year), 7 * (week - 1));
  return week >= 1 && isoWeek(monday).year === year ? monday : null;
}

/** The 4th of January lies in the first week, whatever the year. */
function firstMonday(year: number): string {
  const fourth = `${String(year).padStart(4, "0")}-01-04`;
  return addDays(fourth, -weekday(fourth));
}

/** 0 is Monday. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
