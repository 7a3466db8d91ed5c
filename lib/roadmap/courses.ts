import { allocated } from "@/lib/kpi/allocated";
import { Exact, zero } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { contributionAsSent, goodsOf, grossMarginAsSent, soldOf } from "@/lib/kpi/margin";
import type { Parts } from "@/lib/kpi/readParts";
import { wilson } from "@/lib/kpi/wilson";
import { course } from "@/lib/roadmap/course";

/** A figure over any run of days; null when there is nothing to divide by. `low` only where it is a share. */
export type Measure = (from: string, to: string) => { value: number; low?: number } | null;

/**
 * The figures that milestones and criteria are judged by, over any run of days of a question by day. Each is the ratio
 * of sums that its KPI is defined by; margin is per head and month (× 365/12 ÷ days).
 * Margin and break-even are null before people were counted, and where under 95 % of the amount carries cost of goods
 * and no estimated margin makes up for it.
 */
export function courses(daily: Parts) {
  const first = daily.whole.start;
  const peopleSince = daily.dated.headcounts.reduce<string | null>(
    (day, set) => (day === null || set.day < day ? set.day : day),
    null,
  );
  const over = (of: (facts: Facts) => { numerator: Exact; denominator: Exact }) =>
    course(first, daily.facts.map(of));
  const goods = over((facts) => {
    const { known, all } = soldOf(facts);
    return { numerator: known, denominator: all };
  });
  // no ratio: two sums that go the same way
  const estimated = over(({ orders }) => ({
    numerator: orders.estimatedAmount,
    denominator: orders.estimatedCogs.times(365),
  }));

  const share = (of: (facts: Facts) => [number, number]): Measure => {
    const sums = over((facts) => {
      const [numerator, denominator] = of(facts);
      return { numerator: new Exact(numerator), denominator: new Exact(denominator) };
    });
    return (from, to) => {
      const { numerator, denominator } = sums(from, to);
      const interval = wilson(numerator.toNumber(), denominator.toNumber());
      return interval && { value: numerator.div(denominator).toNumber(), low: interval.low };
    };
  };
  const ratio = (of: (facts: Facts) => { numerator: Exact; denominator: Exact }): Measure => {
    const sums = over(of);
    return (from, to) => {
      const { numerator, denominator } = sums(from, to);
      return denominator.isZero() ? null : { value: numerator.div(denominator).toNumber() };
    };
  };
  /** A margin by what it is divided by, `of` without anything estimated. */
  const ofPeople = (of: (facts: Facts) => { numerator: Exact; denominator: Exact }): Measure => {
    const sums = over(of);
    return (from, to) => {
      if (peopleSince === null || peopleSince > from) return null;
      const { numerator: known, denominator: all } = goods(from, to);
      const { numerator: estimatedAmount, denominator: estimatedCogs } = estimated(from, to);
      const told = goodsOf({ all, known, estimated: estimatedAmount });
      const { numerator, denominator } = sums(from, to);
      if (told === "unknown" || denominator.isZero()) return null;
      const left = told === "estimated" ? numerator.minus(estimatedCogs) : numerator;
      return { value: left.div(denominator).toNumber() };
    };
  };
  const unpaid = over(({ people }) => ({ numerator: new Exact(people.daysWithoutPay), denominator: zero }));
  const paid = (measure: Measure): Measure => {
    return (from, to) => (unpaid(from, to).numerator.isZero() ? measure(from, to) : null);
  };
  return {
    aar: share(({ closed }) => [closed.autonomous, closed.cases]),
    fcr: share(({ firstClosed }) => [firstClosed.solved, firstClosed.cases]),
    cts: ratio((facts) => ({ numerator: allocated(facts), denominator: new Exact(facts.orders.count) })),
    marginPerHead: ofPeople((facts) => ({
      numerator: grossMarginAsSent(facts).times(365),
      denominator: facts.people.fteDays.times(12),
    })),
    breakEven: paid(
      ofPeople((facts) => ({
        numerator: contributionAsSent(facts).times(365),
        denominator: facts.people.payDays.times(12),
      })),
    ),
  } satisfies Record<string, Measure>;
}

export type Courses = ReturnType<typeof courses>;
