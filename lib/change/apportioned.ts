import { Decimal } from "decimal.js";
import { type Exact, sum } from "@/lib/kpi/exact";

/**
 * Parts of a sum, each to 6 decimals, so that they add up to the rounded sum to the last digit: each is rounded by
 * itself, and what is then wanting goes, a millionth each, to those that rounding moved furthest the other way (the
 * method of largest remainders). No part is off by a millionth or more.
 */
export function apportioned(parts: readonly Exact[]): number[] {
  const exact = parts.map((part) => part.times(million));
  const shares = exact.map((part) => ({ exact: part, whole: nearest(part) }));
  const wanting = nearest(sum(exact))
    .minus(sum(shares.map(({ whole }) => whole)))
    .toNumber();
  const step = Math.sign(wanting);
  const moved = [...shares].sort((a, b) => step * b.exact.minus(b.whole).comparedTo(a.exact.minus(a.whole)));
  for (const share of moved.slice(0, Math.abs(wanting))) share.whole = share.whole.plus(step);
  return shares.map(({ whole }) => whole.div(million).toNumber() + 0);
}

const million = 1_000_000;

function nearest(value: Exact): Exact {
  return value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}
