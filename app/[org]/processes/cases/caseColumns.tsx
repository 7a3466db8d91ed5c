import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/app/_components/DataTable";
import { Link } from "@/app/_components/Link";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import type { CaseItem } from "@/lib/cases/listCases";
import { type Order, orderOf } from "@/lib/cases/listCases.sql";
import { formatDay } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { segment } from "../segment";
import { LevelMark } from "./LevelMark";
import { resolutionName } from "./resolutionName";

/**
 * What the list of cases shows of each; the column that the list is sorted by is marked. A phone
 * shows what is asked for; the page of the case has the rest.
 */
export async function caseColumns({
  slug,
  query,
  timezone,
  today,
}: {
  slug: string;
  query: CaseQuery;
  timezone: string;
  today: string;
}): Promise<Column<CaseItem>[]> {
  const [t, locale] = [await getTranslations("cases"), await getLocale()];
  const order = orderOf(query);
  const first = order === "first_closed_day";
  const newest = (by: Order) => (by === order ? " ↓" : "");
  const day = (text: string | null) => (text ? formatDay(text, locale, today) : "–");
  const result = (row: CaseItem) => {
    const name = resolutionName(first ? row.firstResolution : row.resolution);
    return name ? t(`resolution.${name}`) : t("openNow");
  };
  const returned = ({ firstClosedOn, returnedAfterDays }: CaseItem) =>
    firstClosedOn === null || returnedAfterDays === null ? "–" : t("afterDays", { days: returnedAfterDays });
  const columns: (Column<CaseItem> | null)[] = [
    {
      id: "case",
      label: t("column.case"),
      cell: (row) => (
        <>
          <Link
            href={`/${slug}/processes/${segment(row.process)}/cases/${segment(row.case)}`}
            className={`thumb inline-block max-w-72 font-medium text-accent underline-offset-2 hover:underline ${row.case.length > 24 ? "break-words" : "whitespace-nowrap"}`}
          >
            {row.case}
          </Link>
          <span className="block text-meta text-ink-3 sm:hidden">{row.processName}</span>
        </>
      ),
    },
    {
      id: "process",
      label: t("column.process"),
      wideOnly: true,
      cell: (row) => <span className="block min-w-28">{row.processName}</span>,
    },
    {
      id: "level",
      label: t("column.level"),
      cell: (row) => (
        <>
          <LevelMark level={row.level} />
          <span className="block text-meta text-ink-3 sm:hidden">{result(row)}</span>
        </>
      ),
    },
    {
      id: "result",
      label: t("column.result"),
      wideOnly: true,
      cell: (row) => <span className="whitespace-nowrap">{result(row)}</span>,
    },
    {
      id: "opened",
      label: `${t("column.opened")}${newest("opened_at")}`,
      align: "right",
      wideOnly: order !== "opened_at",
      cell: (row) => formatTime(row.openedAt, timezone, locale, today),
    },
    first
      ? {
          id: "firstClosed",
          label: `${t("column.firstClosed")}${newest("first_closed_day")}`,
          align: "right",
          wideOnly: order !== "first_closed_day",
          cell: (row) => day(row.firstClosedOn),
        }
      : null,
    {
      id: "closed",
      label: `${t("column.closed")}${newest("closed_day")}`,
      align: "right",
      wideOnly: order !== "closed_day",
      cell: (row) => day(row.closedOn),
    },
    {
      id: "openFor",
      label: t("column.openFor"),
      align: "right",
      wideOnly: true,
      cell: ({ openSeconds }) => formatDuration(openSeconds === null ? null : Number(openSeconds), locale),
    },
    query.counts?.startsWith("aar.")
      ? {
          id: "typical",
          label: t("column.typical"),
          align: "right",
          cell: ({ typicalSeconds }) =>
            formatDuration(typicalSeconds === null ? null : Number(typicalSeconds), locale),
        }
      : null,
    {
      id: "returned",
      label: t("column.returned"),
      align: "right",
      wideOnly: query.returnedWithin === undefined,
      cell: returned,
    },
    {
      id: "reviews",
      label: t("column.reviews"),
      wideOnly: true,
      cell: (row) => {
        const reviews = (["none", "accepted", "corrected"] as const).find((known) => known === row.reviews);
        return <span className="whitespace-nowrap">{t(`reviews.${reviews ?? "none"}`)}</span>;
      },
    },
    {
      id: "time",
      label: t("column.time"),
      align: "right",
      wideOnly: true,
      cell: (row) => (Number(row.humanSeconds) > 0 ? formatDuration(Number(row.humanSeconds), locale) : "–"),
    },
    query.counts === "timeSaved"
      ? {
          id: "saved",
          label: t("column.saved"),
          align: "right",
          cell: ({ savedSeconds }) => formatDuration(Number(savedSeconds), locale),
        }
      : null,
    {
      id: "events",
      label: t("column.events"),
      align: "right",
      wideOnly: true,
      cell: (row) => formatNumber(row.events, locale),
    },
  ];
  return columns.filter((column) => column !== null);
}
