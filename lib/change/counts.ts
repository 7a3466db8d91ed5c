import { addDays, daysInclusive } from "@/lib/calendar/days";
import type { Counted } from "@/lib/kpi/newcombe";

/** A share over any run of days, both ends inclusive. */
export type Counts = (from: string, to: string) => Counted;

/**
 * A share by day as running sums, so that any run of days costs two subtractions. Days outside count nothing.
 * @param first the day of the first entry; one entry a day follows
 */
export function counts(first: string, days: readonly Counted[]): Counts {
  const sums = [nothing];
  for (const day of days) sums.push(plus(sums.at(-1) ?? nothing, day, 1));
  const until = (day: string) =>
    sums[Math.min(Math.max(daysInclusive(first, day), 0), days.length)] ?? nothing;
  return (from, to) => plus(until(to), until(addDays(from, -1)), -1);
}

const nothing: Counted = { numerator: 0, denominator: 0 };

function plus(a: Counted, b: Counted, sign: 1 | -1): Counted {
  return { numerator: a.numerator + sign * b.numerator, denominator: a.denominator + sign * b.denominator };
}
