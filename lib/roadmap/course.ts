import { addDays, daysInclusive } from "@/lib/calendar/days";
import { type Exact, zero } from "@/lib/kpi/exact";

/** A ratio over any run of days. */
export type Course = (from: string, to: string) => { numerator: Exact; denominator: Exact };

/**
 * A ratio by day as running sums, so that any run of days costs two subtractions. Days before the first and after the
 * last count nothing. Exact.
 * @param first the day of the first entry, `YYYY-MM-DD`; one entry a day follows
 */
export function course(first: string, days: readonly { numerator: Exact; denominator: Exact }[]): Course {
  const sums = [{ numerator: zero, denominator: zero }];
  for (const day of days) {
    const last = sums.at(-1) ?? { numerator: zero, denominator: zero };
    sums.push({
      numerator: last.numerator.plus(day.numerator),
      denominator: last.denominator.plus(day.denominator),
    });
  }
  const before = (day: string) => {
    const at = Math.min(Math.max(daysInclusive(first, day) - 1, 0), days.length);
    return sums[at] ?? { numerator: zero, denominator: zero };
  };
  return (from, to) => {
    const [a, b] = [before(from), before(addDays(to, 1))];
    return {
      numerator: b.numerator.minus(a.numerator),
      denominator: b.denominator.minus(a.denominator),
    };
  };
}
