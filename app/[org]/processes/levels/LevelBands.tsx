"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/app/_components/charts/ChartFrame";
import { gathered } from "@/app/_components/charts/prepare/gathered";
import { type Band, bands, type LevelsColumn, levelBands } from "@/app/_components/charts/prepare/levelBands";
import { Link } from "@/app/_components/Link";
import type { Levels } from "@/lib/cases/levelsAnswer";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { casesHref } from "../casesHref";
import { LevelsTable } from "./LevelsTable";

/**
 * How the closed cases were done, a column a period. Each column is a link to its cases, so the keyboard walks through
 * them, and says its shares to who points at it, stands on it or has it read out. Of the browser, as the table beside it
 * has a link a figure: 120 kB of a page of 28 days, and a fraction of that as the counts alone.
 */
export function LevelBands({
  slug,
  process,
  levels,
  today,
  csv,
}: {
  slug: string;
  process: string;
  levels: Levels;
  today: string;
  csv: string;
}) {
  const t = useTranslations("levels");
  const columns = levelBands(levels.points);
  const fewer = gathered(levels.points, mostOnPhones);
  const onPhones = fewer === levels.points ? null : levelBands(fewer);
  const shown = bands.filter((band) => columns.some(({ parts }) => parts.some((part) => part.band === band)));
  return (
    <ChartFrame
      title={t("title")}
      csv={csv}
      table={<LevelsTable slug={slug} process={process} levels={levels} today={today} />}
    >
      <figure aria-label={t("title")} className="m-0">
        <Columns
          columns={columns}
          {...{ slug, process, today }}
          className={onPhones ? "max-sm:hidden" : ""}
        />
        {onPhones ? <Columns columns={onPhones} {...{ slug, process, today }} className="sm:hidden" /> : null}
        <figcaption className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
          {shown.toReversed().map((band) => (
            <span key={band} className="inline-flex items-center gap-1.5">
              <span aria-hidden="true" className={`size-2.5 shrink-0 ${fills[band]}`} />
              {t(`band.${band}`)}
            </span>
          ))}
        </figcaption>
      </figure>
    </ChartFrame>
  );
}

function Columns({
  slug,
  process,
  columns,
  today,
  className,
}: {
  slug: string;
  process: string;
  columns: LevelsColumn[];
  today: string;
  className: string;
}) {
  const t = useTranslations("levels");
  const locale = useLocale();
  const days = ({ start, end }: LevelsColumn) => formatDays(start, end, locale, today);
  const parts = (column: LevelsColumn) =>
    column.parts
      .toReversed()
      .map(({ band, share }) => t("part", { band: t(`band.${band}`), share: formatShare(share, locale) }));
  const beside = (column: LevelsColumn) =>
    [days(column), t("closed", { count: column.cases }), ...parts(column)].join("\n");
  return (
    <div className={className}>
      <div className="flex h-[190px] gap-2 sm:h-[230px]">
        <div className="flex flex-col justify-between text-right text-meta text-ink-3" aria-hidden="true">
          {["100%", "50%", "0%"].map((tick) => (
            <span key={tick} className="-my-2.5">
              {tick}
            </span>
          ))}
        </div>
        <ol className="relative flex min-w-0 flex-1 gap-px border-y border-hairline sm:gap-0.5">
          <li aria-hidden="true" className="absolute inset-x-0 top-1/2 border-t border-hairline" />
          {columns.map((column, at) => (
            <li
              key={column.start}
              className={`telling relative min-w-0 flex-1 ${at > columns.length / 2 ? "to-left" : ""}`}
              data-told={column.cases > 0 ? beside(column) : undefined}
            >
              {column.cases > 0 ? (
                <Link
                  href={casesHref(slug, {
                    process,
                    counts: "aar.denominator",
                    closedFrom: column.start,
                    closedTo: column.end,
                  })}
                  aria-label={t("column", {
                    days: days(column),
                    count: column.cases,
                    parts: parts(column).join(t("comma")),
                  })}
                  className="relative flex h-full flex-col-reverse gap-px"
                >
                  {column.parts.map(({ band, share }) => (
                    <span key={band} className={`min-h-0 ${fills[band]}`} style={{ flexGrow: share }} />
                  ))}
                </Link>
              ) : (
                <span className="sr-only">{t("gap", { days: days(column) })}</span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <div className="ml-10 flex text-meta text-ink-3" aria-hidden="true">
        {columns.map((column) => (
          <span key={column.start} className="relative h-5 min-w-0 flex-1">
            {column.named ? (
              <span className="absolute right-0 whitespace-nowrap">
                {formatDay(column.start, locale, today)}
              </span>
            ) : null}
          </span>
        ))}
      </div>
    </div>
  );
}

const fills: Record<Band, string> = {
  autonomous: "bg-level-autonomous",
  notResolved: "bg-level-autonomous hatched",
  supervised: "bg-level-supervised",
  assisted: "bg-level-assisted",
  manual: "bg-level-manual",
  unattributed: "bg-level-unattributed hatched",
};

/** At 360 px a column is then 25 px wide: a finger hits the one it means (WCAG 2.2, 2.5.8, asks for 24). */
const mostOnPhones = 10;
