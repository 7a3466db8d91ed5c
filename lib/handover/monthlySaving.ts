import { type CaseCosts, savedPerCase } from "@/lib/handover/requiredPrecision";
import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";

/** What leaving an agent alone would save a month, and what it is made of. Money is in the organisation's currency. */
export interface Saving {
  /** cases that people saw before the close, in the last 28 days */
  seen: number;
  /** the same a month: × 365 ÷ (12 × 28) */
  cases: Exact;
  /** min(people − agent, review), a case */
  saved: Exact;
  /** (1 − p) × what a mistake costs, a case */
  mistakes: Exact;
  /** (saved − mistakes) × cases */
  monthly: Exact;
}

/**
 * (min(B − A, R) − (1 − p) × E) × the cases of a month that people saw before the close: those that they would no
 * longer have to see, at the volume of the last 28 days.
 * @param proof reviewed cases and those accepted: p = k ÷ n
 * @returns null when a cost is unknown, or nothing was reviewed
 */
export function monthlySaving(
  costs: CaseCosts,
  { n, k }: { n: number; k: number },
  seen: number,
): Saving | null {
  const saved = savedPerCase(costs);
  if (saved === null || costs.mistake === null || n === 0) return null;
  const mistakes = costs.mistake.times(n - k).div(n);
  const cases = new ExactNumber(seen).times(365).div(12 * recentDays);
  return { seen, cases, saved, mistakes, monthly: saved.minus(mistakes).times(cases) };
}

/** Today's volume is that of so many days. */
export const recentDays = 28;
