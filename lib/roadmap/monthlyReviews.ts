import { addDays } from "@/lib/calendar/days";
import type { SignOff } from "@/lib/roadmap/evidence";
import { isMonth } from "@/lib/roadmap/isPeriod";

/** The monthly reviews that were signed off in the last 31 days up to a day. */
export function monthlyReviews(signOffs: readonly SignOff[], day: string): SignOff[] {
  return signOffs.filter((one) => isMonth(one.period) && one.day >= addDays(day, -30) && one.day <= day);
}
