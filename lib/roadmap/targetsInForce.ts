import { Exact } from "@/lib/kpi/exact";
import { type MilestoneKpi, milestones } from "@/lib/roadmap/milestones";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";

/** A target that holds. */
export interface TargetInForce {
  /** day of the roadmap */
  dueDay: number;
  /** shares 0..1; money in the organisation's currency; null where it hangs on a time before the start without figures */
  target: number | null;
  pace: StoredTarget["pace"];
  /** in the unit of the KPI */
  tolerance: number;
  /** null: one that every roadmap begins with */
  set: StoredTarget | null;
}

/**
 * The targets of a KPI that hold on a day, by their due days. What the firm has set stands in the place of what every
 * roadmap begins with, due day by due day, and the latest set in the place of those before it. Processes begin with none.
 * @param before the figure of the 28 days before the start; null when there is none
 */
export function targetsInForce(
  stored: readonly StoredTarget[],
  {
    kpi,
    process,
    before,
    on,
  }: { kpi: MilestoneKpi; process: string | null; before: number | null; on: string },
): TargetInForce[] {
  const found = new Map<number, TargetInForce | null>();
  for (const { day, target } of process === null ? milestones(kpi, before) : []) {
    found.set(day, { dueDay: day, target, pace: "linear", tolerance: 0, set: null });
  }
  for (const set of stored) {
    if (set.kpi !== kpi || set.process !== process || set.from > on) continue;
    const { dueDay, pace } = set;
    const target = set.value === null ? null : resolved(kpi, set, before);
    found.set(
      dueDay,
      set.value === null ? null : { dueDay, target, pace, tolerance: Number(set.tolerance), set },
    );
  }
  return [...found.values()].filter((one) => one !== null).toSorted((a, b) => a.dueDay - b.dueDay);
}

function resolved(kpi: MilestoneKpi, { value, basis }: StoredTarget, before: number | null): number | null {
  if (value === null) return null;
  if (basis === "absolute") return Number(value);
  if (before === null) return null;
  if (kpi === "aar" || kpi === "fcr") {
    return Math.min(1, Math.max(0, new Exact(before).plus(value).toNumber()));
  }
  // a share of a loss would ask for a greater loss
  return before > 0 ? new Exact(before).times(new Exact(value).plus(1)).toNumber() : null;
}
