import { Exact, sum } from "@/lib/kpi/exact";
import type { Counted } from "@/lib/kpi/newcombe";

/** What one process has to do with the change of a share, in parts of 1. */
export interface ShareDriver {
  process: string;
  before: Counted;
  after: Counted;
  /** better or worse in itself: ½(w₀ + w₁)(r₁ − r₀) */
  rate: Exact;
  /** another mix of work: (w₁ − w₀)(½(r₀ + r₁) − ½(R₀ + R₁)) */
  mix: Exact;
}

/**
 * What moved a share R between two periods, by process with its share w of the denominator and its rate r: the midpoint
 * form of the decomposition of a rate (E. M. Kitagawa, Components of a Difference Between Two Rates, JASA 50, 1955),
 * its mix effect measured against the mean of both totals, so that growth of an average process moves nothing.
 * All effects add up to R₁ − R₀ (to 38 digits). A process missing in one period takes the other period's rate: it is
 * mix alone.
 * @returns null when either period counted nothing: then there is no change to explain
 */
export function shareDrivers(
  processes: readonly { process: string; before: Counted; after: Counted }[],
): { before: Exact; after: Exact; drivers: ShareDriver[] } | null {
  const [n0, n1] = [total(processes, "before"), total(processes, "after")];
  if (n0.denominator.isZero() || n1.denominator.isZero()) return null;
  const [before, after] = [n0.numerator.div(n0.denominator), n1.numerator.div(n1.denominator)];
  const middle = before.plus(after).div(2);
  const drivers = processes
    .filter((one) => one.before.denominator + one.after.denominator > 0)
    .map((one): ShareDriver => {
      const w0 = new Exact(one.before.denominator).div(n0.denominator);
      const w1 = new Exact(one.after.denominator).div(n1.denominator);
      const r0 = rateOf(one.before.denominator > 0 ? one.before : one.after);
      const r1 = rateOf(one.after.denominator > 0 ? one.after : one.before);
      return {
        ...one,
        rate: w0.plus(w1).div(2).times(r1.minus(r0)),
        mix: w1.minus(w0).times(r0.plus(r1).div(2).minus(middle)),
      };
    });
  return { before, after, drivers };
}

function rateOf({ numerator, denominator }: Counted): Exact {
  return new Exact(numerator).div(denominator);
}

function total(
  processes: readonly { before: Counted; after: Counted }[],
  period: "before" | "after",
): Record<keyof Counted, Exact> {
  const of = (part: keyof Counted) => sum(processes.map((one) => new Exact(one[period][part])));
  return { numerator: of("numerator"), denominator: of("denominator") };
}
