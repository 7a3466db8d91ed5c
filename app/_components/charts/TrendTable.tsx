import { useLocale, useTranslations } from "next-intl";
import { formatDays } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { DataTable } from "../DataTable";
import { formatExactFigure } from "../formatFigure";
import type { TrendData, TrendPoint } from "./prepare/trend";

/** The same course in figures: exact, with what was divided by what. */
export function TrendTable({ trend }: { trend: TrendData }) {
  const t = useTranslations("trend");
  const locale = useLocale();
  const figure = (value: number | null | undefined) =>
    formatExactFigure(value ?? null, trend.unit, trend.currency, locale);
  const count = (value: number | null | undefined) =>
    formatNumber(value ?? null, locale, Number.isInteger(value ?? 0) ? 0 : 2);
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
            cell: ({ numerator }) => count(numerator),
          },
          {
            id: "denominator",
            label: t("denominator"),
            align: "right",
            cell: ({ denominator }) => count(denominator),
          },
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
