import { daysInclusive } from "@/lib/calendar/days";
import { Exact, rounded } from "@/lib/kpi/exact";

/** A figure of a period as one of a month: × 365/12 ÷ its days, rounded to 6 decimals. */
export function perMonth(value: number, { start, end }: { start: string; end: string }): number {
  return rounded(new Exact(value).times(365).div(new Exact(12).times(daysInclusive(start, end))));
}
