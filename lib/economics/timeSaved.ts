import { savedPeople } from "@/lib/economics/savedPeople";
import { type Exact, sixDecimals, zero } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";

/** What the time that machines saved is worth: three answers that are never added. Money as decimal strings. */
export interface TimeSaved {
  hours: string;
  /** the same as people who work full time */
  people: number;
  /** hours × the mean hourly rate of the period; null without a salary */
  freed: string | null;
  /** by how much payroll of the period is lower than at the roadmap's start; null without a start or a salary */
  realised: string | null;
  /** payroll per order before the start × orders of the period − payroll of the period */
  avoided: string | null;
}

/**
 * Source of the formulas: the definitions of time saved. A month is a twelfth of 365 days.
 * @param firm productive hours a month
 * @param start Σ FTE × monthly salary × load factor on the day the roadmap started; null: unknown
 * @param before facts of the 28 days before the start; null: there is no start, or they are not known
 */
export function timeSaved(
  facts: Facts,
  { productiveHours }: { productiveHours: Exact },
  start: Exact | null,
  before: Facts | null,
): TimeSaved {
  const hours = facts.savedSeconds.div(3600);
  const { fteDays } = facts.people;
  const pay = payroll(facts);
  const rate =
    facts.people.daysWithoutPay > 0 || fteDays.isZero() || productiveHours.isZero()
      ? null
      : facts.people.payDays.div(fteDays).div(productiveHours);
  const then = before && payroll(before);
  return {
    hours: sixDecimals(hours).toFixed(),
    people: savedPeople(hours, facts.days, productiveHours),
    freed: rate && sixDecimals(hours.times(rate)).toFixed(),
    realised: start && pay && sixDecimals(start.times(facts.days).times(12).div(365).minus(pay)).toFixed(),
    avoided:
      before && then && pay && before.orders.count > 0
        ? sixDecimals(then.div(before.orders.count).times(facts.orders.count).minus(pay)).toFixed()
        : null,
  };
}

/** Payroll of the days of some facts; null where a day has no salary to go by. */
function payroll({ days, people }: Facts): Exact | null {
  if (days === 0 || people.daysWithoutPay > 0) return null;
  return people.payDays.isZero() ? zero : people.payDays.times(12).div(365);
}
