import { useLocale, useTranslations } from "next-intl";
import type { Change } from "@/app/_components/ChangeLine";
import { DataTable } from "@/app/_components/DataTable";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import type { Beside, DurationsAnswer } from "@/lib/duration/durationsAnswer";
import type { Spread } from "@/lib/duration/spread";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "../../../CasesFigure";

interface Row {
  key: string;
  name: string;
  spread: Spread;
  before: Spread | null;
  query: Partial<CaseQuery>;
}

/** Cases, median, 90th percentile and the share within the promise, agents beside people; each count opens its cases. */
export function DurationTable({
  slug,
  process,
  answer,
  base,
}: {
  slug: string;
  process: string;
  answer: DurationsAnswer;
  base: { base: Change["base"]; total: Beside } | null;
}) {
  const t = useTranslations("durations");
  const tBase = useTranslations("base");
  const locale = useLocale();
  const { from, to, total, byHours } = answer;
  const who = ["all", "agents", "people"] as const;
  const machine = { all: {}, agents: { machine: "any" }, people: { machine: "none" } } as const;
  const rows: Row[] = [
    ...who.map((key) => ({
      key,
      name: t(key),
      spread: total[key],
      before: base?.total[key] ?? null,
      query: machine[key],
    })),
    ...who.flatMap((key) =>
      byHours && key !== "all"
        ? [
            {
              key: `out ${key}`,
              name: t(`outOfHours.${key}`),
              spread: byHours.outOfHours[key],
              before: null,
              query: { ...machine[key], opened: "out_of_hours" } as const,
            },
          ]
        : [],
    ),
  ];
  const days = { process, counts: "aar.denominator", closedFrom: from, closedTo: to } as const;
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { id: "who", label: t("column.who"), cell: ({ name }) => name },
        {
          id: "cases",
          label: t("column.cases"),
          align: "right",
          cell: ({ spread, query, name }) => (
            <CasesFigure
              slug={slug}
              query={{ ...days, ...query }}
              count={spread.cases}
              label={t("showCases", { name, count: formatNumber(spread.cases, locale) })}
            />
          ),
        },
        {
          id: "median",
          label: t("column.median"),
          align: "right",
          cell: ({ spread }) => <span className="font-medium">{formatDuration(spread.median, locale)}</span>,
        },
        {
          id: "p90",
          label: t("column.p90"),
          align: "right",
          wideOnly: true,
          cell: ({ spread }) => formatDuration(spread.p90, locale),
        },
        {
          id: "within",
          label: t("column.within"),
          align: "right",
          cell: ({ spread: { within }, query }) =>
            within?.numerator === undefined ? (
              "–"
            ) : (
              <CasesFigure
                slug={slug}
                query={{ ...days, ...query, promise: "kept" }}
                count={within.numerator}
              >
                {formatShare(within.value, locale)}
              </CasesFigure>
            ),
        },
        ...(base
          ? [
              {
                id: "before",
                label: tBase(base.base),
                align: "right" as const,
                wideOnly: true,
                cell: ({ before }: Row) => (
                  <span className="text-ink-2">{before ? formatDuration(before.median, locale) : ""}</span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
