import { addDays } from "@/lib/calendar/days";
import type { SignOff } from "@/lib/roadmap/evidence";
import { isWeek } from "@/lib/roadmap/isPeriod";

/** The last four spans of seven days up to a day, the latest first, each with the weekly reports signed off in it. */
export function signOffSpans(
  signOffs: readonly SignOff[],
  day: string,
): { from: string; to: string; periods: string[] }[] {
  return [0, 7, 14, 21].map((back) => {
    const to = addDays(day, -back);
    const from = addDays(to, -6);
    const signed = signOffs.filter((one) => isWeek(one.period) && one.day >= from && one.day <= to);
    return { from, to, periods: signed.map(({ period }) => period) };
  });
}
