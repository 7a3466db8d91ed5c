import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatExactFigure } from "../formatFigure";
import { dayNumber, dayOf } from "./prepare/dayNumber";
import { offDaysIn } from "./prepare/offDaysIn";
import type { Row } from "./prepare/rows";
import type { TrendData } from "./prepare/trend";

/** The exact figure, what was divided by what, and how sure it is. recharts hands in `active` and `payload`. */
export function TrendTooltip({
  trend,
  active,
  payload,
  onShow,
}: {
  trend: TrendData;
  /** hears of the point that is shown, and of none */
  onShow: (row: Row | undefined) => void;
  active?: boolean;
  payload?: readonly { payload: Row }[];
}) {
  const t = useTranslations("trend");
  const locale = useLocale();
  const row = active ? payload?.[0]?.payload : undefined;
  useEffect(() => onShow(row));
  if (!active || !row) return null;
  const figure = (value: number | null) => formatExactFigure(value, trend.unit, trend.currency, locale);
  const { point } = row;
  const offset = trend.axis.kind === "roadmap" ? dayNumber(trend.axis.start) : 0;
  const days = point
    ? formatDays(point.start, point.end, locale, trend.today)
    : formatDay(dayOf(row.x + offset), locale, trend.today);
  const offDays = point ? offDaysIn(trend, point.start, point.end) : [];
  const count = (value: number) => formatNumber(value, locale, Number.isInteger(value) ? 0 : 2);
  return (
    <div className="max-w-64 rounded-tremor-default border border-hairline bg-card p-3 text-meta text-ink-2 shadow-panel">
      <p>
        {days}
        {trend.axis.kind === "roadmap" ? ` · ${t("day", { day: formatNumber(row.x, locale) })}` : ""}
      </p>
      <p className="text-body font-semibold text-ink-1">
        {point ? figure(point.value) : figure(row.forecast ?? row.second)}
      </p>
      {point && point.numerator != null && point.denominator != null ? (
        <p>{t("of", { numerator: count(point.numerator), denominator: count(point.denominator) })}</p>
      ) : null}
      {row.band ? (
        <p>
          {t(point ? "interval" : "forecastBand", { low: figure(row.band[0]), high: figure(row.band[1]) })}
        </p>
      ) : null}
      {offDays.map(({ name, from, to }) => (
        <p key={`${name}${from}`} className="text-ink-3">
          {formatDays(from, to, locale, trend.today)} · {name}
        </p>
      ))}
      {point?.provisional ? <p>{t("provisional")}</p> : null}
      {trend.second && row.second !== null ? (
        <p>
          {trend.second.label} {figure(row.second)}
        </p>
      ) : null}
    </div>
  );
}
