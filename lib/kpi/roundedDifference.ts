import type { Difference } from "@/lib/kpi/difference";
import { Exact, rounded } from "@/lib/kpi/exact";

/** A difference as it is answered: to 6 decimals. */
export function roundedDifference(found: Difference | null): Difference | null {
  if (found === null) return null;
  const round = (value: number) => rounded(new Exact(value));
  return { value: round(found.value), low: round(found.low), high: round(found.high) };
}
