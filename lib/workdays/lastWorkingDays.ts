import { addDays } from "@/lib/calendar/days";
import type { FirmCalendar } from "./firmCalendar";

/** The last `count` working days of the firm up to a day, it included, the latest first. */
export function lastWorkingDays(
  { works }: Pick<FirmCalendar, "works">,
  day: string,
  count: number,
): string[] {
  const found: string[] = [];
  // Nobody is closed for a year: a calendar that says so is not waited for.
  for (let [at, looked] = [day, 0]; found.length < count && looked < mostDays; at = addDays(at, -1), looked++)
    if (works(at)) found.push(at);
  return found;
}

const mostDays = 400;
