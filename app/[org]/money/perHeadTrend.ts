import type { TrendData } from "@/app/_components/charts/prepare/trend";
import type { Unit } from "@/app/_components/formatFigure";
import type { Facts } from "@/lib/kpi/facts";
import { perMonth } from "@/lib/kpi/perMonth";
import type { Parts } from "@/lib/kpi/readParts";
import { knowsGoods } from "@/lib/kpi/shownFigure";

export const perHeadKpis = ["contributionPerHead", "marginPerHead", "gmvPerHead", "breakEven"] as const;
export type PerHeadKpi = (typeof perHeadKpis)[number];

/**
 * A per-head figure as pages show it: per month (× 365/12 ÷ days), break-even as it is; null where too few orders say
 * what their goods cost, but for sales, which need no goods.
 */
export function perHeadFigure(
  kpi: PerHeadKpi,
  parts: Parts,
  period: { start: string; end: string },
  facts: Facts,
): number | null {
  const value = parts.point(period, facts).kpis[kpi]?.value ?? null;
  if (value === null || (kpi !== "gmvPerHead" && !knowsGoods(facts))) return null;
  if (kpi === "breakEven") return value;
  return perMonth(value, period);
}

/** The course of one of them over the days asked for. */
export function perHeadTrend(kpi: PerHeadKpi, parts: Parts, label: string, today: string): TrendData {
  const unit: Unit = kpi === "breakEven" ? "factor" : "money";
  return {
    label,
    unit,
    currency: parts.dated.currency,
    axis: { kind: "dates", from: parts.whole.start, to: parts.whole.end },
    today,
    points: parts.periods.map((period, at) => {
      const facts = parts.facts[at] ?? parts.total;
      return {
        ...period,
        value: perHeadFigure(kpi, parts, period, facts),
        provisional: parts.point(period, facts).kpis[kpi]?.provisional ?? false,
      };
    }),
    milestones: [],
    changes: [],
  };
}
