import type { Figure, KpiKey } from "@/lib/kpi/answer";
import { costKnown } from "@/lib/kpi/costKnown";

/** The value of a figure as it may be shown: null where there is none, and where it is a cost that says nothing. */
export function knownValue(kpi: KpiKey, figure: Figure | undefined): number | null {
  const value = figure?.value ?? null;
  const isCost = kpi === "cts" || kpi === "ctsLoaded" || kpi === "cost";
  return value !== null && isCost && !costKnown(value, figure?.completeness) ? null : value;
}
