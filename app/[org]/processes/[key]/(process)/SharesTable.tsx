import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/DataTable";
import type { Counts } from "@/lib/cases/caseQuery";
import type { Figure, Point } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { formatInterval } from "@/lib/words/formatInterval";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "../../CasesFigure";

const shares = ["aar", "aarSupervised", "aarExecuted", "coverage", "success", "fcr", "reopenRate"] as const;
type Share = (typeof shares)[number];

/** The shares of a process with what they are shares of; each count opens to its cases. */
export async function SharesTable({ slug, process, point }: { slug: string; process: string; point: Point }) {
  const [t, locale] = [await getTranslations("processes"), await getLocale()];
  const link = (counts: Counts, count: number) => (
    <CasesFigure
      slug={slug}
      query={{ counts, process, closedFrom: point.start, closedTo: point.end }}
      count={count}
      label={t("showCases", { count })}
      className="text-accent"
    />
  );
  return (
    <DataTable<{ key: Share; figure: Figure }>
      caption={t("sharesTitle")}
      rows={shares.flatMap((key) => {
        const figure = point.kpis[key];
        return figure ? [{ key, figure }] : [];
      })}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        {
          id: "share",
          label: t("shareColumn.share"),
          cell: ({ key, figure }) => (
            <span className="break-keep">
              {catalog[key].text[locale].name}
              {figure.provisional ? (
                <span className="ml-1.5 text-meta whitespace-nowrap text-ink-3">{t("provisional")}</span>
              ) : null}
            </span>
          ),
        },
        {
          id: "value",
          label: t("shareColumn.value"),
          align: "right",
          cell: ({ figure }) => (
            <>
              <span className="font-medium">{formatShare(figure.value, locale)}</span>
              {figure.value === null ? null : (
                <span className="block text-meta text-ink-3 sm:hidden">{formatInterval(figure, locale)}</span>
              )}
            </>
          ),
        },
        {
          id: "counted",
          label: t("shareColumn.counted"),
          align: "right",
          cell: ({ key, figure }) => link(`${key}.numerator`, figure.numerator ?? 0),
        },
        {
          id: "of",
          label: t("shareColumn.of"),
          align: "right",
          cell: ({ key, figure }) => link(`${key}.denominator`, figure.denominator ?? 0),
        },
        {
          id: "interval",
          label: t("shareColumn.interval"),
          align: "right",
          wideOnly: true,
          cell: ({ figure }) => formatInterval(figure, locale),
        },
      ]}
    />
  );
}
