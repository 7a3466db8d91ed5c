import { Decimal } from "decimal.js";

/**
 * Decimal numbers that are exact in sums and products, and to 40 digits in quotients: figures are computed with these
 * and rounded once, at the end.
 */
export const Exact = Decimal.clone({ precision: 40, toExpNeg: -40, toExpPos: 60 });
export type Exact = Decimal;

export const zero = new Exact(0);

/** Σ: most of what is added up in a quiet period is 0, and costs nothing. */
export function sum(amounts: Iterable<Exact>): Exact {
  let total: Exact = zero;
  for (const amount of amounts) total = plus(total, amount);
  return total;
}

/** a + b */
export function plus(a: Exact, b: Exact): Exact {
  if (b.isZero()) return a;
  return a.isZero() ? b : a.plus(b);
}

/**
 * To the smallest unit that is ever shown: 6 decimals, a half away from 0. What lies within 10⁻²⁰ of a half is one:
 * three thirds of it, each cut off after 40 digits, are a little less.
 */
export function sixDecimals(value: Exact): Exact {
  return value.toDecimalPlaces(20, Decimal.ROUND_HALF_UP).toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
}

/** A JSON number with at most 6 decimals; what is too small for them is 0, without a sign. */
export function rounded(value: Exact): number {
  return sixDecimals(value).toNumber() + 0;
}
