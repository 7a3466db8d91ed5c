import type { Counted } from "@/lib/kpi/newcombe";
import { newcombe } from "@/lib/kpi/newcombe";

/** What two periods show, before and after; the shares of cases that may come back are those of settled days. */
export interface Compared {
  aar: { before: Counted; after: Counted };
  fcr: { before: Counted; after: Counted };
  reopenRate: { before: Counted; after: Counted };
  /** labour, model and tool per order, and how complete it is */
  handling: { before: Priced; after: Priced };
}
export interface Priced {
  perOrder: number | null;
  completeness: number | null;
}

/**
 * Hollow automation: more runs untouched, but less of it is solved, more comes back (each beyond chance, by the 95 %
 * interval of the difference), or the handling of an order costs over 5 % more, where the cost is 90 % complete.
 */
export function isHollow({ aar, fcr, reopenRate, handling }: Compared): boolean {
  if (share(aar.after) <= share(aar.before)) return false;
  const solved = newcombe(fcr.before, fcr.after);
  const back = newcombe(reopenRate.before, reopenRate.after);
  return (
    (solved !== null && solved.high < 0) ||
    (back !== null && back.low > 0) ||
    dearer(handling.before, handling.after)
  );
}

function share({ numerator, denominator }: Counted): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function dearer(before: Priced, after: Priced): boolean {
  const known = [before, after].every(({ completeness }) => (completeness ?? 0) >= 0.9);
  return (
    known &&
    before.perOrder !== null &&
    after.perOrder !== null &&
    before.perOrder > 0 &&
    after.perOrder > before.perOrder * 1.05
  );
}
