import type { TrendData } from "@/app/_components/charts/prepare/trend";
import { formatFigure, type Unit } from "@/app/_components/formatFigure";
import type { KpiTargets } from "@/lib/roadmap/judgeTargets";
import type { Locale } from "@/lib/words/locale";

/** What a trend shows of the targets of its KPI: flags, the pace to them, and what is to be expected on their days. */
export function targetFlags(
  found: Pick<KpiTargets, "paceFrom" | "targets"> | undefined,
  { unit, currency, locale }: { unit: Unit; currency: string; locale: Locale },
): Pick<TrendData, "milestones" | "forecast" | "paceFrom"> {
  const targets = found?.targets ?? [];
  return {
    milestones: targets.flatMap(({ due, target, state, pace }) =>
      target === null
        ? []
        : [
            {
              day: due,
              value: target,
              label: formatFigure(target, unit, currency, locale).replace(/\.0(?=\D*$)/, ""),
              state,
              pace,
            },
          ],
    ),
    paceFrom: found?.paceFrom ?? null,
    forecast: targets.flatMap(({ due, forecast }) =>
      forecast ? [{ day: due, value: forecast.value, low: forecast.low, high: forecast.high }] : [],
    ),
  };
}
