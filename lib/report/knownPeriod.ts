import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import { parsePeriod, type ReportPeriod } from "@/lib/report/period";

/**
 * The period that an address names.
 * @throws Fault `not-found`, which says how one is written
 */
export function knownPeriod(id: string): ReportPeriod {
  const period = parsePeriod(id);
  if (period === null) {
    throw new Fault("not-found", `"${id}" is no period: write a week as 2026-W47, a month as 2026-11.`);
  }
  return period;
}

/**
 * The same, once it has begun.
 * @throws Fault `not-found`
 */
export function begunPeriod(id: string, now: Date, timezone: string): ReportPeriod {
  const period = knownPeriod(id);
  if (period.from > dayInZone(now, timezone)) throw new Fault("not-found", `${id} has not begun yet.`);
  return period;
}
