import { type Exact, sixDecimals, zero } from "@/lib/kpi/exact";

/**
 * Amounts rounded so that they add up to their rounded sum, to the last decimal: each is the step that the rounded
 * running sum takes, so none is off by more than a millionth.
 */
export function roundedParts(amounts: readonly Exact[]): { parts: string[]; sum: string } {
  let running: Exact = zero;
  const parts = amounts.map((amount) => {
    const before = sixDecimals(running);
    running = running.plus(amount);
    return sixDecimals(running).minus(before).toFixed();
  });
  return { parts, sum: sixDecimals(running).toFixed() };
}
