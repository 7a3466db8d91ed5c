import { addDays, daysInclusive, earlier } from "@/lib/calendar/days";
import { Fault } from "@/lib/contract/fault";
import { settledDays } from "@/lib/kpi/settled";
import { fullDays, previousPeriod, type ReportPeriod } from "@/lib/report/period";

/** Days, inclusive. */
interface Days {
  from: string;
  to: string;
}

/**
 * The days that the report of a period tells of, and those that it holds them against: a running period is told to
 * yesterday and held against as many days of the one before.
 * @throws Fault `not-found` before the first day of the period is over
 */
export function comparedDays(period: ReportPeriod, today: string): { days: Days; base: Days } {
  const days = fullDays(period, addDays(today, -1));
  if (days === null) {
    throw new Fault(
      "not-found",
      `The report of ${period.id} begins when its first day, ${period.from}, is over.`,
    );
  }
  const before = previousPeriod(period);
  const asMany = earlier(before.to, addDays(before.from, daysInclusive(days.from, days.to) - 1));
  return { days, base: { from: before.from, to: days.to === period.to ? before.to : asMany } };
}

/**
 * The same for what returns can still change: as many settled days, held against those before them.
 * @param settled the last day that no return can change
 */
export function solvedDays(
  { days, base }: { days: Days; base: Days },
  settled: string,
): { solved: Days; solvedBefore: Days } {
  const solved = settledDays(days, settled);
  if (solved.to === days.to) return { solved, solvedBefore: base };
  const before = {
    from: addDays(solved.from, -daysInclusive(days.from, days.to)),
    to: addDays(solved.from, -1),
  };
  return { solved, solvedBefore: before };
}
