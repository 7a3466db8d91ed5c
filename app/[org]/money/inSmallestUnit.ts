import { Exact } from "@/lib/kpi/exact";

/**
 * Amounts to the currency's smallest unit, rounded so that those shown add up to the sum shown: each is the step that
 * the rounded running sum takes.
 */
export function inSmallestUnit(amounts: readonly string[], currency: string): string[] {
  const unit = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const decimals = unit.maximumFractionDigits ?? 2;
  let sum = new Exact(0);
  return amounts.map((amount) => {
    const before = sum.toDecimalPlaces(decimals);
    sum = sum.plus(amount);
    return sum.toDecimalPlaces(decimals).minus(before).toFixed(decimals);
  });
}
