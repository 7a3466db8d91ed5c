import type { Figure } from "@/lib/kpi/answer";
import { ratio } from "@/lib/kpi/ratio";
import { wilson } from "@/lib/kpi/wilson";

/** A share with its interval; null where nothing was counted. */
export function share(numerator: number, denominator: number): Figure {
  const interval = wilson(numerator, denominator);
  return {
    value: ratio(numerator, denominator),
    numerator,
    denominator,
    low: interval && sixDecimals(interval.low),
    high: interval && sixDecimals(interval.high),
  };
}

/** An interval's ends are doubles to begin with. */
function sixDecimals(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
