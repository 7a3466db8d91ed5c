import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { smallSample } from "@/app/_components/smallSample";
import type { CaseQuery, Counts, Level } from "@/lib/cases/caseQuery";
import type { Figure } from "@/lib/kpi/answer";
import type { Solved, SolvedAnswer } from "@/lib/returns/solvedAnswer";
import { formatInterval } from "@/lib/words/formatInterval";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "../../../CasesFigure";

interface Row {
  name: string;
  found: Solved;
  query: Partial<CaseQuery>;
}

/** Solved first time and reopened by level, which add up to all cases; each count opens its cases. */
export function SolvedTable({
  slug,
  process,
  days: { from, to },
  all,
  levels,
}: {
  slug: string;
  process: string;
  days: { from: string; to: string };
  all: Solved;
  levels: NonNullable<SolvedAnswer["levels"]>;
}) {
  const t = useTranslations("solved");
  const tLevels = useTranslations("levels");
  const tCard = useTranslations("card");
  const locale = useLocale();
  const rows: Row[] = [
    ...order
      .map((level) => ({ name: tLevels(`table.${level}`), found: levels[level], query: { level } }))
      .filter(({ found }) => found.fcr.denominator),
    { name: t("all"), found: all, query: {} },
  ];
  const cases = (row: Row, counts: Counts, count: number) => (
    <CasesFigure
      slug={slug}
      query={{ process, counts, closedFrom: from, closedTo: to, ...row.query }}
      count={count}
      label={t("show", { name: row.name, count: formatNumber(count, locale) })}
    />
  );
  const small = ({ low, high, denominator }: Figure) =>
    typeof low === "number" && typeof high === "number"
      ? smallSample({ low, high, n: denominator ?? 0 })
      : null;
  return (
    <DataTable<Row>
      caption={t("title")}
      rows={rows}
      rowKey={({ name }) => name}
      empty={null}
      columns={[
        {
          id: "who",
          label: t("column.who"),
          cell: ({ name, found }) => (
            <span className="break-keep">
              {name}
              {found.fcr.provisional ? (
                <span className="ml-1.5 text-meta whitespace-nowrap text-ink-3">{tCard("provisional")}</span>
              ) : null}
            </span>
          ),
        },
        {
          id: "share",
          label: t("column.share"),
          align: "right",
          cell: ({ found: { fcr } }) => {
            const points = small(fcr);
            return (
              <>
                <span className="font-medium">{formatShare(fcr.value, locale)}</span>
                {points === null ? null : (
                  <span className="block text-meta text-ink-3">{tCard("smallSample", { points })}</span>
                )}
              </>
            );
          },
        },
        {
          id: "interval",
          label: t("column.interval"),
          align: "right",
          wideOnly: true,
          cell: ({ found }) => formatInterval(found.fcr, locale),
        },
        {
          id: "counted",
          label: t("column.counted"),
          align: "right",
          cell: (row) => cases(row, "fcr.numerator", row.found.fcr.numerator ?? 0),
        },
        {
          id: "of",
          label: t("column.of"),
          align: "right",
          cell: (row) => cases(row, "fcr.denominator", row.found.fcr.denominator ?? 0),
        },
        {
          id: "reopened",
          label: t("column.reopened"),
          align: "right",
          cell: (row) => {
            const { value, numerator = 0 } = row.found.reopenRate;
            return (
              <>
                {cases(row, "reopenRate.numerator", numerator)}{" "}
                <span className="text-ink-3 max-sm:hidden">{formatShare(value, locale)}</span>
              </>
            );
          },
        },
      ]}
    />
  );
}

/** As the bands are listed: from what runs alone to what people do, what cannot be told last. */
const order = ["autonomous", "supervised", "assisted", "manual", "unattributed"] as const satisfies Level[];
