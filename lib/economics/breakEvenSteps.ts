import { shortOfBreakEven } from "@/lib/economics/shortOfBreakEven";
import { type Exact, sixDecimals } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { contribution, grossMargin } from "@/lib/kpi/margin";

/** Break-even step by step, every amount per head and year in the organisation's currency, but the pay: a month. */
export interface BreakEvenSteps {
  /** the mean monthly pay of a head */
  pay: string;
  loadFactor: string;
  /** pay × load factor × 12 */
  cost: string;
  /** advertising, models, tools and whatever else margin pays beside people */
  outlays: string;
  /** the margin that pays for both */
  needed: string;
  today: string;
  /** what today's margin lacks; negative: what it has to spare */
  short: string;
}

/**
 * The parts that `shortOfBreakEven` is made of, as the little sum shows them.
 * @param known whether `breakEven` has a value
 */
export function breakEvenSteps(facts: Facts, loadFactor: Exact, known: boolean): BreakEvenSteps | null {
  const short = shortOfBreakEven(facts, known);
  if (short === null) return null;
  const { fteDays, payDays } = facts.people;
  const yearly = (amount: Exact) => amount.times(365).div(fteDays);
  const margin = grossMargin(facts);
  const cost = payDays.times(12).div(fteDays);
  const outlays = yearly(margin.minus(contribution(facts)));
  return {
    pay: text(payDays.div(fteDays).div(loadFactor)),
    loadFactor: loadFactor.toFixed(),
    cost: text(cost),
    outlays: text(outlays),
    needed: text(cost.plus(outlays)),
    today: text(yearly(margin)),
    short,
  };
}

function text(amount: Exact): string {
  return sixDecimals(amount).toFixed();
}
