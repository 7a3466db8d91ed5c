import { lastUpTo } from "@/lib/calendar/lastUpTo";
import type { Exact } from "@/lib/kpi/exact";
import { pricesOn } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";
import { heads, hourlyRate, payroll, rosterOn, salaryOf } from "@/lib/kpi/roster";

/** What is in force over a run of days without a change: computed once, however many days and rows it prices. */
export interface Era {
  /** Σ FTE */
  heads: Exact;
  /** Σ FTE × monthly salary × load factor; null when no role has a salary */
  pay: Exact | null;
  /** what a second of a role costs; null when there is no salary to go by */
  secondRate(role: string): Exact | null;
  price(model: string): Dated["prices"][number] | undefined;
}

/** The eras of an organisation, looked up by day. */
export function eras(dated: Dated): (day: string) => Era {
  const changes = [...new Set([...dated.headcounts, ...dated.prices].map((change) => change.day))].sort();
  const known = new Map<number, Era>();
  return (day) => {
    const place = lastUpTo(changes, day, (change) => change);
    const era = known.get(place) ?? eraOn(dated, day);
    known.set(place, era);
    return era;
  };
}

function eraOn(dated: Dated, day: string): Era {
  const roster = rosterOn(dated.headcounts, day);
  const prices = pricesOn(dated, day);
  const rates = new Map<string, Exact | null>();
  return {
    heads: heads(roster),
    pay: payroll(roster)?.times(dated.loadFactor) ?? null,
    secondRate(role) {
      const found = rates.get(role);
      if (found !== undefined) return found;
      const salary = salaryOf(roster, role);
      const rate = salary && hourlyRate(salary, dated).div(3600);
      rates.set(role, rate);
      return rate;
    },
    price: (model) => prices.get(model),
  };
}
