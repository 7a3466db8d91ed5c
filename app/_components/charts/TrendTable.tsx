import { useLocale, useTranslations } from "next-intl";
import { formatDays } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { DataTable } from "../DataTable";
import { FigureLink } from "../FigureLink";
import { formatExactFigure } from "../formatFigure";
import { offDaysIn } from "./prepare/offDaysIn";
import { opened, type TrendOpens } from "./prepare/opened";
import type { TrendData, TrendPoint } from "./prepare/trend";

/** The same course in figures: exact, with what was divided by what. */
export function TrendTable({ trend, opens }: { trend: TrendData; opens?: TrendOpens }) {
  const t = useTranslations("trend");
  const locale = useLocale();
  const figure = (value: number | null | undefined) =>
    formatExactFigure(value ?? null, trend.unit, trend.currency, locale);
  const count = (value: number | null | undefined) =>
    formatNumber(value ?? null, locale, Number.isInteger(value ?? 0) ? 0 : 2);
  const part = (name: "numerator" | "denominator", point: TrendPoint) => {
    const value = point[name];
    const found = opens?.[name];
    if (!found || value == null) return count(value);
    const { href, list } = opened(found, point);
    return (
      <FigureLink
        href={href}
        list={list}
        figure={found.sum ? { sum: String(value), of: found.sum } : { count: value }}
      >
        {count(value)}
      </FigureLink>
    );
  };
  return (
    <div className="h-[220px] overflow-y-auto sm:h-[300px]">
      <DataTable<TrendPoint>
        caption={trend.label}
        rows={trend.points.toReversed()}
        rowKey={({ start }) => start}
        empty={<p className="text-ink-3">{t("empty")}</p>}
        columns={[
          {
            id: "days",
            label: t("days"),
            nowrap: true,
            cell: ({ start, end }) => formatDays(start, end, locale, trend.today),
          },
          { id: "value", label: trend.label, align: "right", cell: ({ value }) => figure(value) },
          {
            id: "numerator",
            label: t("numerator"),
            align: "right",
            cell: (point) => part("numerator", point),
          },
          {
            id: "denominator",
            label: t("denominator"),
            align: "right",
            cell: (point) => part("denominator", point),
          },
          ...(trend.offDays?.length
            ? [
                {
                  id: "offDays",
                  label: t("offDays"),
                  cell: ({ start, end }: TrendPoint) =>
                    offDaysIn(trend, start, end)
                      .map(({ name, from, to }) => `${formatDays(from, to, locale, trend.today)} ${name}`)
                      .join(" · ") || "–",
                },
              ]
            : []),
          {
            id: "state",
            label: t("certainty"),
            align: "right",
            cell: ({ provisional }) => (provisional ? t("provisional") : t("settled")),
          },
        ]}
      />
    </div>
  );
}
