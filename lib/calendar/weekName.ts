import { isoWeek } from "@/lib/calendar/isoWeek";

/** The name of the ISO week that a day lies in, such as `2026-W47`; names sort as their weeks do. */
export function weekName(day: string): string {
  const { year, week } = isoWeek(day);
  return `${year}-W${String(week).padStart(2, "0")}`;
}
