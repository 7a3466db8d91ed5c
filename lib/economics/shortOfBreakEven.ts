import { type Exact, sixDecimals } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { contribution } from "@/lib/kpi/margin";

/**
 * Break-even as money: what contribution lacks of payroll, per head and year (negative: what is left over). Decimal
 * string in the organisation's currency: (payroll × 12 − contribution × 365) ÷ FTE, over the days of the facts.
 * @param known whether `breakEven` has a value: without salaries or heads there is nothing to lack
 */
export function shortOfBreakEven(facts: Facts, known: boolean): string | null {
  const { fteDays, payDays } = facts.people;
  if (!known || fteDays.isZero()) return null;
  const lacking: Exact = payDays.times(12).minus(contribution(facts).times(365));
  return sixDecimals(lacking.div(fteDays)).toFixed();
}
