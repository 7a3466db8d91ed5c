import { daysInclusive } from "@/lib/calendar/days";
import type { Interval } from "@/lib/kpi/answer";
import { noFacts, together } from "@/lib/kpi/facts";
import { type Period, periods } from "@/lib/kpi/periods";
import type { Parts } from "@/lib/kpi/readParts";

/**
 * The parts of a question whose days were already read one by one: facts are sums, so those of days add up to those of
 * their weeks. Null when some of the days are outside.
 */
export function slice(daily: Parts, from: string, to: string, interval: Interval): Parts | null {
  if (from < daily.whole.start || to > daily.whole.end || from > to) return null;
  const sum = ({ start, end }: Period) => {
    const first = daysInclusive(daily.whole.start, start) - 1;
    return daily.facts.slice(first, first + daysInclusive(start, end)).reduce(together, noFacts());
  };
  const parts = periods(from, to, interval);
  const facts = parts.map(sum);
  return {
    ...daily,
    periods: parts,
    facts,
    whole: { start: from, end: to },
    total: facts.reduce(together, noFacts()),
  };
}
