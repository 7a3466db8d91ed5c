import type { TrendChange, TrendData } from "@/app/_components/charts/prepare/trend";
import type { Unit } from "@/app/_components/formatFigure";
import type { KpiAnswer } from "@/lib/kpi/answer";
import { knownValue } from "@/lib/kpi/knownValue";

export const trendKpis = ["aar", "fcr", "cost", "timeSavedHours"] as const;
export type TrendKpi = (typeof trendKpis)[number];

/** The course of one figure of a process over the days asked for, on an axis up to `to`. */
export function processTrend(
  answer: KpiAnswer,
  kpi: TrendKpi,
  {
    label,
    to,
    today,
    changes,
    targets,
  }: {
    label: string;
    to: string;
    today: string;
    changes: readonly TrendChange[];
    /** what is shown of the targets of the figure */
    targets: Pick<TrendData, "milestones" | "forecast" | "paceFrom">;
  },
): TrendData {
  return {
    label,
    unit: units[kpi],
    currency: answer.currency,
    fromHalf: kpi === "fcr",
    axis: { kind: "dates", from: answer.from, to },
    today,
    points: answer.points.map(({ start, end, kpis }) => {
      const figure = kpis[kpi];
      return {
        start,
        end,
        value: knownValue(kpi, figure),
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        low: figure?.low ?? null,
        high: figure?.high ?? null,
        provisional: figure?.provisional ?? false,
      };
    }),
    ...targets,
    changes,
  };
}

const units: Record<TrendKpi, Unit> = { aar: "share", fcr: "share", cost: "money", timeSavedHours: "hours" };
