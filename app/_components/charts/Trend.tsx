"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { formatDay } from "@/lib/words/formatDay";
import { formatFigure } from "../formatFigure";
import { ChartFrame } from "./ChartFrame";
import { axisX } from "./prepare/axisX";
import { marks } from "./prepare/marks";
import type { TrendOpens } from "./prepare/opened";
import { summary } from "./prepare/summary";
import type { TrendData } from "./prepare/trend";
import { TrendTable } from "./TrendTable";
import { useSight } from "./useSight";

/** The library that draws is fetched when a picture comes into sight: the figures need none of it. */
const TrendPlot = dynamic(() => import("./TrendPlot").then((module) => module.TrendPlot), {
  ssr: false,
  loading: Unseen,
});

/** A course over the roadmap or over dates, as a picture, as a table and as CSV. */
export function Trend({ trend, csv, opens }: { trend: TrendData; csv?: string; opens?: TrendOpens }) {
  const t = useTranslations("trend");
  const locale = useLocale();
  const described = useId();
  const figure = useRef<HTMLElement>(null);
  const sight = useSight(figure);
  const table = <TrendTable trend={trend} {...(opens ? { opens } : {})} />;
  const known = summary(trend);
  const letters = marks(trend, axisX(trend.axis)).letters;
  const told = (value: number) => formatFigure(value, trend.unit, trend.currency, locale);
  return (
    <div>
      <p id={described} className="sr-only">
        {known
          ? t("summary", {
              first: told(known.first),
              last: told(known.last),
              lowest: told(known.lowest),
              highest: told(known.highest),
            })
          : t("empty")}
      </p>
      <ChartFrame title={t("title", { name: trend.label })} csv={csv} table={table}>
        <figure
          ref={figure}
          aria-label={trend.label}
          aria-describedby={described}
          className={`relative m-0 ${sight === "paper" ? "" : "h-[220px] sm:h-[300px]"}`}
        >
          {sight === "in" ? <TrendPlot trend={trend} {...(opens ? { opens } : {})} /> : null}
          {sight === "out" ? <Unseen /> : null}
          {sight === "paper" ? table : null}
          {known || sight === "paper" ? null : (
            <p className="absolute inset-0 flex items-center justify-center text-ink-3">{t("empty")}</p>
          )}
        </figure>
      </ChartFrame>
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

function Unseen() {
  return <div className="h-full animate-pulse rounded-tremor-default bg-band" />;
}
