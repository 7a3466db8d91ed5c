import { shortOfBreakEven } from "@/lib/economics/shortOfBreakEven";
import { breakEven } from "@/lib/kpi/catalog/breakEven";
import { type Exact, Exact as ExactNumber, sixDecimals } from "@/lib/kpi/exact";
import { grossMargin } from "@/lib/kpi/margin";
import type { SumValues } from "@/lib/sum/sumFields";
import { yearOf } from "@/lib/sum/yearOf";

/** The little sum, every amount per head and year in its currency: decimal strings to six decimals. */
export interface LittleSum {
  /** what a head costs: pay × load factor × 12 */
  cost: string;
  /** the head's part of the ads */
  ads: string;
  /** the margin at which the firm earns its people: cost + ads */
  needed: string;
  /** `marginPerHead` */
  today: string;
  /** what today's margin lacks; negative: what it has to spare */
  short: string;
  /** `breakEven`; null without pay */
  breakEven: number | null;
  /** what handing a part of service over is worth: labour freed, less what agents cost */
  freed: string;
  /** how many people that is, of all */
  freedPeople: string;
}

/** Reckons margin per head and break-even from a few numbers, by the formulas of the KPIs. */
export function littleSum(values: SumValues): LittleSum {
  const { people, pay, load, ads, service, handed, agents } = values;
  const facts = yearOf(values);
  const today = grossMargin(facts).div(people);
  const short = new ExactNumber(shortOfBreakEven(facts, true) ?? 0);
  const cost = new ExactNumber(pay).times(load).times(12);
  const share = percent(service).times(percent(handed));
  return {
    cost: text(cost),
    ads: text(new ExactNumber(ads).times(12).div(people)),
    needed: text(today.plus(short)),
    today: text(today),
    short: text(short),
    breakEven: breakEven.figure(facts, { peopleCounted: true, baselines: false }).value,
    freed: text(cost.times(share).times(percent("100").minus(percent(agents)))),
    freedPeople: text(share.times(people)),
  };
}

function percent(text: string): Exact {
  return new ExactNumber(text).div(100);
}

function text(amount: Exact): string {
  return sixDecimals(amount).toFixed();
}
