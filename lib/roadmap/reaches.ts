import { catalog } from "@/lib/kpi/catalog/catalog";
import type { MilestoneKpi } from "@/lib/roadmap/milestones";

/** Whether a figure reaches another, on the side on which it is better, or misses it by no more than the tolerance. */
export function reaches(kpi: MilestoneKpi, figure: number, target: number, tolerance: number): boolean {
  return catalog[kpi].better === "lower" ? figure <= target + tolerance : figure >= target - tolerance;
}
