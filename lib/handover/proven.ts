import { type Gate, gate } from "@/lib/handover/gate";
import { proofs } from "@/lib/handover/proofs";
import { Exact, rounded } from "@/lib/kpi/exact";
import { wilson } from "@/lib/kpi/wilson";

/** How some work stands at the precision wall. */
export interface Proven extends Gate {
  /** cases with a machine step that were reviewed, and those of them whose reviews were all accepted */
  n: number;
  k: number;
  /** k ÷ n with its 95 % Wilson interval; null when nothing was reviewed */
  precision: { value: number; low: number; high: number } | null;
}

/**
 * The gate of some work by its reviewed cases, as it stood on each of the last 14 days.
 * @param reviewed by closing day; several rows of a day add up
 * @param required p*, `never`, or null when costs are unknown
 * @param of the day of the last change of the agent, and the last full day
 */
export function proven(
  reviewed: readonly { day: string; n: number; k: number }[],
  required: number | "never" | null,
  { changed, last }: { changed: string | null; last: string },
): Proven {
  const days = proofs(reviewed, changed, last);
  const { n, k } = days.at(-1) ?? { n: 0, k: 0 };
  const interval = wilson(k, n);
  const precision = interval && { value: rounded(new Exact(k).div(n)), ...interval };
  return { ...gate(days, required), n, k, precision };
}
