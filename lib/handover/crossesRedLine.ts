import type { Way } from "@/lib/handover/handoverRow";
import { Exact } from "@/lib/kpi/exact";

/** Whether an agent would be alone with what a process never leaves to it: anything, or cases above an amount. */
export function crossesRedLine(
  { to, amountUpTo }: { to: Way; amountUpTo: string | null },
  { neverAlone, aloneUpTo }: { neverAlone: boolean; aloneUpTo: string | null },
): boolean {
  if (to !== "alone") return false;
  return neverAlone || (aloneUpTo !== null && (amountUpTo === null || new Exact(amountUpTo).gt(aloneUpTo)));
}
