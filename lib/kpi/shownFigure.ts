import type { KpiKey } from "@/lib/kpi/answer";
import type { Facts } from "@/lib/kpi/facts";
import { knownValue } from "@/lib/kpi/knownValue";
import { goodsOf, soldOf } from "@/lib/kpi/margin";
import { perMonth } from "@/lib/kpi/perMonth";
import type { Stretch } from "@/lib/kpi/stretch";

/**
 * A KPI's value as the overview and reports show it: shares and cost as they are, margin per head and month (× 365/12 ÷ days),
 * null where too few orders say what their goods cost and no estimated margin stands in.
 */
export function shownFigure(kpi: KpiKey, { point, facts }: Stretch): number | null {
  const value = knownValue(kpi, point.kpis[kpi]);
  if (kpi !== "marginPerHead" || value === null) return value;
  if (!knowsGoods(facts)) return null;
  return perMonth(value, point);
}

export function knowsGoods(facts: Facts): boolean {
  return goodsOf(soldOf(facts)) !== "unknown";
}
