import { type Exact, sixDecimals, zero } from "@/lib/kpi/exact";

/** How far a list has been added up: exactly, and as its lines showed it (six decimals). */
export interface AddedUp {
  exact: Exact;
  shown: Exact;
}

/**
 * Adds an amount to what a list has come to. What its line shows is the step that the rounded running sum takes, so
 * that lines and figure tie to the last decimal, and nothing that was free shows a price.
 */
export function addedUp(before: AddedUp, amount: Exact): AddedUp {
  if (amount.isZero()) return before;
  const exact = before.exact.plus(amount);
  return { exact, shown: sixDecimals(exact) };
}

/**
 * Where a list begins: with what its figure, whose parts were rounded one by one, has more than the exact amounts (a
 * few millionths), so that the first line that has an amount carries it. The last one could not: a list may end with
 * pages of lines without a price.
 */
export function nothingYet(figure: Exact = zero, exact: Exact = figure): AddedUp {
  return { exact: figure.minus(exact), shown: zero };
}
