"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { formatDay } from "@/lib/words/formatDay";
import { Button } from "../Button";
import { ButtonLink } from "../ButtonLink";
import { formatFigure } from "../formatFigure";
import { Icon } from "../Icon";
import { axisX } from "./prepare/axisX";
import { marks } from "./prepare/marks";
import { summary } from "./prepare/summary";
import type { TrendData } from "./prepare/trend";
import { TrendTable } from "./TrendTable";

/** The library that draws is fetched after the page stands: the figures need none of it. */
const TrendPlot = dynamic(() => import("./TrendPlot").then((module) => module.TrendPlot), {
  ssr: false,
  loading: () => <div className="h-full animate-pulse rounded-tremor-default bg-band" />,
});

/** A course over the roadmap or over dates, as a picture, as a table and as CSV. */
export function Trend({ trend, csv, cases }: { trend: TrendData; csv?: string; cases?: string }) {
  const t = useTranslations("trend");
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const described = useId();
  const known = summary(trend);
  const letters = marks(trend, axisX(trend.axis)).letters;
  const figure = (value: number) => formatFigure(value, trend.unit, trend.currency, locale);
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-body font-semibold">{t("title", { name: trend.label })}</h2>
        <div className="flex gap-1">
          <Button kind="quiet" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            <Icon name={asTable ? "chart" : "table"} />
            {asTable ? t("chart") : t("table")}
          </Button>
          {csv ? (
            <ButtonLink href={csv} kind="quiet" small download>
              <Icon name="download" />
              CSV
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <p id={described} className="sr-only">
        {known
          ? t("summary", {
              first: figure(known.first),
              last: figure(known.last),
              lowest: figure(known.lowest),
              highest: figure(known.highest),
            })
          : t("empty")}
      </p>
      {asTable ? (
        <TrendTable trend={trend} />
      ) : (
        <figure
          aria-label={trend.label}
          aria-describedby={described}
          className="relative m-0 h-[220px] sm:h-[300px]"
        >
          <TrendPlot trend={trend} {...(cases ? { cases } : {})} />
          {known ? null : (
            <p className="absolute inset-0 flex items-center justify-center text-ink-3">{t("empty")}</p>
          )}
        </figure>
      )}
      {letters.length > 0 ? (
        <ul className="mt-2 grid gap-x-6 border-t border-hairline pt-2 text-meta sm:grid-cols-2">
          {letters.map(({ letter, day, title, effect, href }) => (
            <li key={`${letter}${day}`} className="flex gap-2">
              <span className="w-4 shrink-0 font-semibold">{letter}</span>
              <span className="text-ink-2">
                {formatDay(day, locale, trend.today)} · {href ? <a href={href}>{title}</a> : title}
                {effect ? <span className="text-ink-1"> · {effect}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
