import type { Check } from "@/lib/intake/check";

/**
 * Which of the four KPIs can be computed from events of these types at all, and what the others lack. What was typed of
 * the firm stands in for margin per head alone, as an estimate.
 * @param has whether there are events of a type, stored or in the file
 * @param typed whether something was typed that stands in for events of a type
 */
export function kpisOf(has: (type: string) => boolean, typed: (type: string) => boolean): Check["kpis"] {
  return needs.map(([key, types]) => {
    const without = types.filter((type) => !has(type));
    const lacks = without.filter((type) => key !== "marginPerHead" || !typed(type));
    const possible = lacks.length === 0;
    return { key, possible, estimated: possible && without.length > 0, lacks };
  });
}

const needs = [
  ["aar", ["case.closed", "case.step"]],
  ["fcr", ["case.closed"]],
  ["cts", ["order.placed", "case.step"]],
  ["marginPerHead", ["order.placed", "headcount.set"]],
] as const satisfies [Check["kpis"][number]["key"], string[]][];
