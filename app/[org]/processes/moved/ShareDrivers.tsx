import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import type { Drivers } from "@/lib/change/driversAnswer";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import { formatShare } from "@/lib/words/formatShare";
import { formatSigned } from "@/lib/words/formatSigned";
import { CasesFigure } from "../CasesFigure";

type Driver = Extract<Drivers["drivers"][number], { process: string }>;
type Row = Omit<Driver, "process"> & { process: string | null };

/** A share's change by process, exact: what it was taken of in both periods, and its two effects; the whole last. */
export function ShareDrivers({
  slug,
  kpi,
  answer,
  names,
}: {
  slug: string;
  kpi: ShareKey;
  answer: Drivers;
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("moved");
  const locale = useLocale();
  const drivers = answer.drivers.filter((driver): driver is Driver => "process" in driver);
  const sum = (effect: "rate" | "mix") => drivers.reduce((total, driver) => total + driver[effect], 0);
  const whole: Row = {
    process: null,
    before: answer.before,
    after: answer.after,
    rate: sum("rate"),
    mix: sum("mix"),
  };
  const figure = (row: Row, period: "before" | "after") => {
    const { value, numerator = 0, denominator } = row[period];
    const { start, end } = answer[period];
    const cases = (part: "numerator" | "denominator", count: number) => (
      <CasesFigure
        slug={slug}
        query={{
          counts: `${kpi}.${part}`,
          ...(row.process === null ? {} : { process: row.process }),
          closedFrom: start,
          closedTo: end,
        }}
        count={count}
      />
    );
    return (
      <>
        {formatShare(value, locale)}
        <span className="block text-meta text-ink-3">
          {cases("numerator", numerator)} / {cases("denominator", denominator ?? 0)}
        </span>
      </>
    );
  };
  const effect = (value: number) => formatSigned(value, locale, 4);
  return (
    <DataTable<Row>
      caption={t("waterfall")}
      rows={[...drivers, whole]}
      rowKey={({ process }) => (process === null ? "whole" : `process ${process}`)}
      empty={null}
      columns={[
        {
          id: "process",
          label: t("column.process"),
          cell: ({ process }) =>
            process === null ? (
              <strong className="font-semibold">{t("whole")}</strong>
            ) : (
              (names[process] ?? process)
            ),
        },
        { id: "before", label: t("period.before"), align: "right", cell: (row) => figure(row, "before") },
        { id: "after", label: t("period.after"), align: "right", cell: (row) => figure(row, "after") },
        { id: "rate", label: t("column.rate"), align: "right", cell: ({ rate }) => effect(rate) },
        { id: "mix", label: t("column.mix"), align: "right", cell: ({ mix }) => effect(mix) },
        {
          id: "effect",
          label: t("column.points"),
          align: "right",
          cell: ({ process, rate, mix }) => (
            <span className="font-medium">
              {effect(process === null ? (answer.change ?? 0) : rate + mix)}
            </span>
          ),
        },
      ]}
    />
  );
}
