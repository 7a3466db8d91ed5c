import { Exact } from "@/lib/kpi/exact";
import { type Facts, noFacts } from "@/lib/kpi/facts";
import type { SumValues } from "@/lib/sum/sumFields";

/** Twelve equal months as the facts that figures are computed from: a year of 365 days, its margin an estimate. */
export function yearOf({ people, pay, sales, margin, ads, load }: SumValues): Facts {
  const facts = noFacts();
  const amount = new Exact(sales).times(12);
  const fteDays = new Exact(people).times(days);
  return {
    ...facts,
    days,
    orders: {
      ...facts.orders,
      count: 12,
      amount,
      estimatedAmount: amount,
      estimatedCogs: amount.minus(amount.times(margin).div(100)),
    },
    entries: { ...facts.entries, acquisition: new Exact(ads).times(12) },
    people: { fteDays, payDays: fteDays.times(pay).times(load), daysWithoutPay: 0 },
  };
}

const days = 365;
