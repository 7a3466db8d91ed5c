import { allocatedPart, type CostKind, costKinds, served } from "@/lib/kpi/allocated";
import type { Exact } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";

/** One kind of cost of one stage, per order, in the organisation's currency. */
export interface CostDriver {
  stage: (typeof served)[number];
  kind: CostKind;
  before: Exact;
  after: Exact;
  /** after − before */
  effect: Exact;
}

/**
 * What moved the cost per order between two periods: each kind of cost of each stage, by the orders of its period. The
 * effects add up to the change of CTS, as the parts add up to the allocated cost.
 * @returns null when either period has no orders
 */
export function costDrivers(before: Facts, after: Facts): CostDriver[] | null {
  if (before.orders.count === 0 || after.orders.count === 0) return null;
  return served.flatMap((stage) =>
    costKinds.map((kind) => {
      const [then, now] = [before, after].map((facts) =>
        allocatedPart(facts, stage, kind).div(facts.orders.count),
      ) as [Exact, Exact];
      return { stage, kind, before: then, after: now, effect: now.minus(then) };
    }),
  );
}
