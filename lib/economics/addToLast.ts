import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";

/**
 * Adds to the last amount of a list what its sum, rounded figure by figure, has more: a few millionths at the most.
 * More than roundings would be a cost that is missing in the list: then nothing is added, so that it shows.
 */
export function addToLast(items: { amount: string | null }[], rest: Exact): void {
  const last = items.findLast(({ amount }) => amount !== null);
  if (rest.isZero() || rest.abs().gt("0.00001") || !last?.amount) return;
  last.amount = new ExactNumber(last.amount).plus(rest).toFixed();
}
