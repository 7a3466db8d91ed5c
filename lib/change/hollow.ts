import { allocatedParts, completeness } from "@/lib/kpi/allocated";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { Exact, sum } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { newcombe } from "@/lib/kpi/newcombe";

/** What became worse while more ran untouched. */
export const hollowReasons = ["fcr", "reopenRate", "handling"] as const;
export type HollowReason = (typeof hollowReasons)[number];

/**
 * Hollow automation: AAR rose, but less is solved the first time or more is reopened (each beyond chance: the 95 %
 * Newcombe interval of the difference leaves out 0), or the handling of an order (labour, model and tool, without
 * spend) costs over 5 % more, where both costs are at least 90 % complete.
 * @param before and `after`: facts of two periods, their first closes those of settled days
 * @returns what became worse; nothing when AAR did not rise, or one of the two is not known
 */
export function hollow(before: Facts, after: Facts): HollowReason[] {
  const pair = (kpi: "aar" | "fcr" | "reopenRate") => [counted(kpi, before), counted(kpi, after)] as const;
  const [then, now] = pair("aar");
  // by cross multiplication, as both are whole numbers; what was not counted has not risen
  if (then.denominator === 0 || now.numerator * then.denominator <= then.numerator * now.denominator)
    return [];
  const [solved, back] = [newcombe(...pair("fcr")), newcombe(...pair("reopenRate"))];
  const worse: Record<HollowReason, boolean> = {
    fcr: solved !== null && solved.high < 0,
    reopenRate: back !== null && back.low > 0,
    handling: dearer(before, after),
  };
  return hollowReasons.filter((reason) => worse[reason]);
}

function counted(kpi: "aar" | "fcr" | "reopenRate", facts: Facts) {
  const { numerator, denominator } = catalog[kpi].figure(facts, { peopleCounted: false, baselines: false });
  return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
}

function dearer(before: Facts, after: Facts): boolean {
  const [then, now] = [perOrder(before), perOrder(after)];
  const known = [before, after].every((facts) => (completeness(facts) ?? 0) >= 0.9);
  return known && then !== null && (now?.gt(then.times("1.05")) ?? false);
}

function perOrder(facts: Facts): Exact | null {
  const { labour, model, tool } = allocatedParts(facts);
  const orders = facts.orders.count;
  return orders === 0 ? null : sum([labour, model, tool]).div(new Exact(orders));
}
