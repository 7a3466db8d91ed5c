import type { Check } from "@/lib/intake/check";

/**
 * Which of the four KPIs can be computed from events of these types at all, and what the others lack.
 * @param has whether there are events of a type, stored or in the file
 */
export function kpisOf(has: (type: string) => boolean): Check["kpis"] {
  return needs.map(([key, types]) => {
    const lacks = types.filter((type) => !has(type));
    return { key, possible: lacks.length === 0, lacks };
  });
}

const needs = [
  ["aar", ["case.closed", "case.step"]],
  ["fcr", ["case.closed"]],
  ["cts", ["order.placed", "case.step"]],
  ["marginPerHead", ["order.placed", "headcount.set"]],
] as const satisfies [Check["kpis"][number]["key"], string[]][];
