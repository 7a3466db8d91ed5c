import { Decimal } from "decimal.js";

/**
 * Decimal numbers that are exact in sums and products, and to 60 digits in quotients: figures are computed with these
 * and rounded once, at the end.
 */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 60 });
export type Exact = Decimal;

export const zero = new Exact(0);

/** A JSON number with at most 6 decimals; what is too small for them is 0, without a sign. */
export function rounded(value: Exact): number {
  return value.toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toNumber() + 0;
}
