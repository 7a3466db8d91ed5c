import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { GateMark } from "@/app/_components/GateMark";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import type { AxisProps, AxisRow } from "./GateAxis";
import { ProofLink } from "./ProofLink";

/** The same gates in figures, each number with the cases behind it. */
export function GateTable({ slug, process, currency, rows, days }: AxisProps) {
  const t = useTranslations("walls.axis");
  const locale = useLocale();
  const cases = (row: AxisRow, proof: "automated" | "reviewed" | "accepted", count: number) => (
    <ProofLink
      slug={slug}
      work={{ process, step: null, upTo: row.upTo }}
      proof={proof}
      days={days}
      count={count}
    >
      {formatNumber(count, locale)}
    </ProofLink>
  );
  return (
    <DataTable<AxisRow>
      caption={t("title")}
      rows={rows}
      rowKey={({ label }) => label}
      empty={<p className="text-ink-3">{t("none")}</p>}
      columns={[
        { id: "work", label: t("column.work"), nowrap: true, cell: ({ label }) => label },
        {
          id: "automated",
          label: t("column.automated"),
          align: "right",
          cell: (row) => cases(row, "automated", row.auto),
        },
        {
          id: "reviewed",
          label: t("column.reviewed"),
          align: "right",
          cell: (row) => cases(row, "reviewed", row.n),
        },
        {
          id: "right",
          label: t("column.right"),
          align: "right",
          cell: (row) => cases(row, "accepted", row.k),
        },
        {
          id: "precision",
          label: t("column.precision"),
          align: "right",
          cell: ({ precision }) => formatShare(precision?.value ?? null, locale),
        },
        {
          id: "interval",
          label: t("column.interval"),
          align: "right",
          cell: ({ precision }) =>
            precision ? `${formatShare(precision.low, locale)}–${formatShare(precision.high, locale)}` : "–",
        },
        {
          id: "required",
          label: t("column.required"),
          align: "right",
          cell: ({ required }) => formatShare(required, locale),
        },
        {
          id: "monthly",
          label: t("column.monthly"),
          align: "right",
          cell: ({ monthly }) => formatMoney(monthly, currency, locale),
        },
        {
          id: "state",
          label: t("column.state"),
          nowrap: true,
          cell: ({ state, more }) => <GateMark gate={state} more={more} />,
        },
      ]}
    />
  );
}
