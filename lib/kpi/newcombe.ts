import { wilson } from "@/lib/kpi/wilson";

/** A share as counts. */
export interface Counted {
  numerator: number;
  denominator: number;
}

/**
 * The 95 % interval of the difference of two independent shares, `after` − `before`, by Newcombe's hybrid score method
 * (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10). Null when either counted nothing.
 */
export function newcombe(before: Counted, after: Counted): { low: number; high: number } | null {
  const [a, b] = [wilson(after.numerator, after.denominator), wilson(before.numerator, before.denominator)];
  if (!a || !b) return null;
  const [p, q] = [after.numerator / after.denominator, before.numerator / before.denominator];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}
