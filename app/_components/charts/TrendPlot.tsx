"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatDay } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatFigure } from "../formatFigure";
import { axisX } from "./prepare/axisX";
import { axisY } from "./prepare/axisY";
import { dayOf } from "./prepare/dayNumber";
import { isAbove } from "./prepare/isAbove";
import { marks } from "./prepare/marks";
import { opened, type TrendOpens } from "./prepare/opened";
import { type Row, rows } from "./prepare/rows";
import type { TrendData } from "./prepare/trend";
import { TrendTooltip } from "./TrendTooltip";
import { BrokenAxisMark, FlagMark, halo, LetterMark, LoneDot } from "./trendMarks";

const axisText = { fill: "var(--ink-3)", fontSize: 12 };
const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

/** Draws what `prepare` has decided, on the recharts that Tremor brings. A click or Enter leads to what the point is made of. */
export function TrendPlot({ trend, opens }: { trend: TrendData; opens?: TrendOpens }) {
  const t = useTranslations("trend");
  const locale = useLocale();
  const router = useRouter();
  const x = axisX(trend.axis);
  const y = axisY(trend);
  const beside = marks(trend, x);
  const drawn = rows(trend, x);
  // the upper ones before the lower, so that no stem strikes a letter through
  const letters = beside.letters.toSorted((a, b) => b.storey - a.storey);
  const last = drawn.findLast((row) => row.settled !== null || row.provisional !== null);
  const secondLast = drawn.findLast((row) => row.second !== null);
  const tick = (value: number) =>
    trend.axis.kind === "roadmap"
      ? t("day", { day: formatNumber(value, locale) })
      : formatDay(dayOf(value), locale, trend.today);
  const open = (row: Row | undefined) => {
    if (opens && row?.point) router.push(opened(opens[opens.click], row.point).href);
  };
  // the point that the arrow keys have led to
  const shown = useRef<Row>(undefined);
  const show = (row: Row | undefined) => {
    shown.current = row;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chart inside has the focus, and passes no key on but by bubbling
    <div className="h-full" onKeyDown={(event) => event.key === "Enter" && open(shown.current)}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={drawn}
          margin={{ top: 20, right: 56, bottom: 4, left: 0 }}
          accessibilityLayer
          onClick={(state) => open(state?.activePayload?.[0]?.payload)}
          style={opens ? { cursor: "pointer" } : {}}
        >
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={x.domain}
            ticks={x.ticks}
            tickFormatter={tick}
            tick={axisText}
            tickLine={false}
            axisLine={{ stroke: "var(--control)" }}
            interval="preserveStartEnd"
            minTickGap={12}
          />
          <YAxis
            type="number"
            domain={y.domain}
            ticks={y.ticks}
            tickFormatter={(value: number) => axisFigure(value, trend, locale)}
            tick={axisText}
            tickLine={false}
            axisLine={false}
            width={52}
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--accent)"
            fillOpacity={0.12}
            connectNulls={false}
            {...still}
          />
          {beside.offDays.map((day) => (
            <ReferenceLine
              key={day}
              className="off-day"
              segment={[
                { x: day, y: y.domain[0] },
                { x: day, y: y.domain[0] + (y.domain[1] - y.domain[0]) * 0.025 },
              ]}
              stroke="var(--control)"
            />
          ))}
          {beside.pace.slice(1).map((to, at) => {
            const from = beside.pace[at] ?? to;
            return (
              <ReferenceLine
                key={`${to.x} ${to.y}`}
                segment={[from, to]}
                stroke="var(--control)"
                strokeWidth={1}
              />
            );
          })}
          {beside.today === null ? null : (
            <ReferenceLine
              x={beside.today}
              stroke="var(--ink-3)"
              strokeDasharray="2 3"
              label={{ value: t("today"), position: "top", ...axisText }}
            />
          )}
          <Line dataKey="second" stroke="var(--ink-3)" strokeWidth={1.5} connectNulls={false} {...still} />
          <Line dataKey="settled" stroke="var(--accent)" strokeWidth={2} {...still} dot={LoneDot} />
          <Line
            dataKey="provisional"
            stroke="var(--accent)"
            strokeWidth={2}
            strokeDasharray="5 4"
            {...still}
          />
          <Line
            dataKey="forecast"
            stroke="var(--accent)"
            strokeWidth={2}
            strokeDasharray="0.1 5"
            strokeLinecap="round"
            connectNulls
            {...still}
          />
          {letters.map(({ letter, x: at, storey }) => (
            <ReferenceDot
              key={letter}
              x={at}
              y={y.domain[0]}
              shape={<LetterMark letter={letter} storey={storey} />}
            />
          ))}
          {beside.flags.map((flag) => (
            <ReferenceDot
              key={`${flag.x} ${flag.label}`}
              x={flag.x}
              y={flag.value}
              shape={<FlagMark label={flag.label} met={flag.state === "met"} below={isAbove(drawn, flag)} />}
            />
          ))}
          {last ? (
            <ReferenceDot
              x={last.x}
              y={last.settled ?? last.provisional ?? 0}
              r={3}
              fill="var(--accent)"
              stroke="var(--card)"
              label={{
                value: formatFigure(last.settled ?? last.provisional, trend.unit, trend.currency, locale),
                position: "right",
                fill: "var(--ink-1)",
                ...halo,
                fontSize: 12,
                fontWeight: 600,
              }}
            />
          ) : null}
          {secondLast && trend.second ? (
            <ReferenceDot
              x={secondLast.x}
              y={secondLast.second ?? 0}
              r={0}
              label={{
                value: trend.second.label,
                // beside the foot of the chart its name would lie on the axis and its days
                ...((secondLast.second ?? 0) - y.domain[0] < (y.domain[1] - y.domain[0]) / 8
                  ? { position: "top", textAnchor: "end", dy: -2 }
                  : { position: "bottom" }),
                fill: "var(--ink-2)",
                fontSize: 12,
                ...halo,
              }}
            />
          ) : null}
          {y.broken ? <ReferenceDot x={x.domain[0]} y={y.domain[0]} shape={<BrokenAxisMark />} /> : null}
          <Tooltip
            content={<TrendTooltip trend={trend} onShow={show} />}
            cursor={{ stroke: "var(--control)" }}
            isAnimationActive={false}
            wrapperStyle={{ zIndex: 20 }}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Axes carry whole figures: `50%`, `¥20`. */
function axisFigure(value: number, trend: TrendData, locale: "en" | "zh"): string {
  if (trend.unit === "share") return `${Math.round(value * 100)}%`;
  return formatFigure(value, trend.unit, trend.currency, locale).replace(/\.0+(?=\D*$)/, "");
}
