import type { Figure } from "@/lib/kpi/answer";
import { Exact, rounded } from "@/lib/kpi/exact";
import { wilson } from "@/lib/kpi/wilson";

/** A share with its interval; null where nothing was counted. */
export function share(numerator: number, denominator: number): Figure {
  const interval = wilson(numerator, denominator);
  return {
    value: denominator === 0 ? null : rounded(new Exact(numerator).div(denominator)),
    numerator,
    denominator,
    low: interval && rounded(new Exact(interval.low)),
    high: interval && rounded(new Exact(interval.high)),
  };
}
