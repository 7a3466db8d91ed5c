import type { KpiKey } from "@/lib/kpi/answer";
import { costKnown } from "@/lib/kpi/costKnown";
import type { Facts } from "@/lib/kpi/facts";
import { goodsOf, soldOf } from "@/lib/kpi/margin";
import { perMonth } from "@/lib/kpi/perMonth";
import type { Stretch } from "@/lib/kpi/stretch";

/**
 * A KPI's value as the overview and reports show it: shares and cost as they are, margin per head and month (× 365/12 ÷ days),
 * null where too few orders say what their goods cost and no estimated margin stands in.
 */
export function shownFigure(kpi: KpiKey, { point, facts }: Stretch): number | null {
  const figure = point.kpis[kpi];
  const value = figure?.value ?? null;
  if (kpi === "cts" && value !== null && !costKnown(value, figure?.completeness)) return null;
  if (kpi !== "marginPerHead" || value === null) return value;
  if (!knowsGoods(facts)) return null;
  return perMonth(value, point);
}

export function knowsGoods(facts: Facts): boolean {
  return goodsOf(soldOf(facts)) !== "unknown";
}
