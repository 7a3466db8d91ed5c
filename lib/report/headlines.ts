import { daysInclusive } from "@/lib/calendar/days";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Stretch } from "@/lib/kpi/stretch";
import { type Headline, type ReportKpi, reportKpis } from "@/lib/report/reportSchema";

/**
 * The figures of a report, each beside those of the days before and of the time before the start. Hours saved are held
 * only against as many days.
 * @param solved the days that FCR and the reopening rate are taken of
 */
export function headlines({
  now,
  then,
  atStart,
  solved,
}: {
  now: Stretch;
  then: Stretch;
  atStart: Stretch | null;
  solved: { from: string; to: string };
}): Headline[] {
  const length = ({ point }: Stretch) => daysInclusive(point.start, point.end);
  return reportKpis.flatMap((kpi) => {
    const figure = now.point.kpis[kpi];
    if (figure === undefined) return [];
    const comparable = (other: Stretch | null) =>
      other !== null && (kpi !== "timeSavedHours" || length(other) === length(now));
    const { value: ofPeriod, numerator, denominator, ...rest } = figure;
    const value = shownFigure(kpi, now);
    return [
      {
        kpi,
        ...(byReturns.includes(kpi) ? solved : { from: now.point.start, to: now.point.end }),
        value,
        previous: comparable(then) ? shownFigure(kpi, then) : null,
        start: atStart !== null && comparable(atStart) ? shownFigure(kpi, atStart) : null,
        // a month's figure is not the ratio of the period's sums
        ...(kpi !== "marginPerHead"
          ? { numerator, denominator }
          : value !== null && ofPeriod !== null
            ? { ofPeriod }
            : {}),
        ...rest,
      },
    ].map(withoutUndefined);
  });
}

const byReturns: readonly ReportKpi[] = ["fcr", "reopenRate"];

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}
