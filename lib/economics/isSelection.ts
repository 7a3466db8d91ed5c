import type { CostListQuery } from "@/lib/economics/costListQuery";

/** Whether only some lines of a figure are asked for: these have no figure of their own. */
export function isSelection({
  unpriced,
  time,
  ofStep,
  of,
}: Pick<CostListQuery, "unpriced" | "time" | "ofStep" | "of">): boolean {
  return unpriced || time !== null || ofStep !== null || of !== null;
}
