import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartFrame } from "@/app/_components/charts/ChartFrame";
import { waterfall } from "@/app/_components/charts/prepare/waterfall";
import { formatExactFigure } from "@/app/_components/formatFigure";
import { Link } from "@/app/_components/Link";
import { costsHref } from "@/app/[org]/money/costsHref";
import type { Drivers } from "@/lib/change/driversAnswer";
import { type Effect, effectsOf } from "@/lib/change/storyOf";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { formatDays } from "@/lib/words/formatDay";
import { formatSigned } from "@/lib/words/formatSigned";
import { formatSignedMoney } from "@/lib/words/formatSignedMoney";
import { casesHref } from "../casesHref";
import { useEffectName } from "./useEffectName";

/**
 * From the figure before to the figure after, an effect a line: each bar begins where the one above it ended. It is a
 * list that is read out line by line; names open what the effect is made of.
 */
export function WaterfallChart({
  slug,
  answer,
  names,
  csv,
  table,
  today,
}: {
  slug: string;
  answer: Drivers;
  names: Readonly<Record<string, string>>;
  csv: string;
  table: ReactNode;
  today: string;
}) {
  const t = useTranslations("moved");
  const locale = useLocale();
  const effectName = useEffectName(names);
  const { kpi, currency, before, after } = answer;
  const { better } = catalog[kpi];
  const money = kpi === "cts";
  const steps = effectsOf(answer, better).map((of) => ({ of, effect: of.effect }));
  const { stairs, rest, domain } = waterfall(before.value ?? 0, steps, mostSteps);
  const place = (value: number) => ((value - domain[0]) / (domain[1] - domain[0])) * 100;
  const figure = (value: number | null) =>
    formatExactFigure(value, money ? "money" : "share", currency, locale);
  const signed = (effect: number) =>
    money ? formatSignedMoney(effect, currency, locale) : formatSigned(effect, locale);
  const href = (of: Effect) =>
    of.as === "cost"
      ? costsHref(slug, { figure: `${of.stage}.${of.kind}`, from: after.start, to: after.end })
      : kpi === "cts"
        ? null
        : casesHref(slug, {
            process: of.process,
            counts: `${kpi}.denominator`,
            closedFrom: after.start,
            closedTo: after.end,
          });
  const whole = (period: typeof before, name: string) => (
    <Row
      name={
        <span className="font-semibold">
          {name}{" "}
          <span className="text-meta font-normal whitespace-nowrap text-ink-3">
            {formatDays(period.start, period.end, locale, today)}
          </span>
        </span>
      }
      value={<span className="font-semibold">{figure(period.value)}</span>}
    >
      <span
        className="absolute inset-y-0 -ml-[1.5px] w-[3px] bg-ink-1"
        style={{ left: `${place(period.value ?? 0)}%` }}
      />
    </Row>
  );
  const bar = ({ from, to, effect }: { from: number; to: number; effect: number }, isMix: boolean) => (
    <>
      <span
        className="absolute -top-2 bottom-1/2 border-l border-control max-sm:hidden"
        style={{ left: `${place(from)}%` }}
      />
      <span
        className={`absolute inset-y-1 min-w-0.5 rounded-[1px] ${effect > 0 === (better === "higher") ? "bg-better" : "bg-worse"} ${isMix ? "hatched" : ""}`}
        style={{
          left: `${place(Math.min(from, to))}%`,
          width: `${place(Math.max(from, to)) - place(Math.min(from, to))}%`,
        }}
      />
    </>
  );
  return (
    <ChartFrame title={t("waterfall")} csv={csv} table={table}>
      <ol aria-label={t("waterfall")}>
        {whole(before, t("period.before"))}
        {stairs.map(({ of, ...stair }) => {
          const to = href(of);
          const name = effectName(of);
          return (
            <Row
              key={JSON.stringify(of)}
              name={
                to === null ? (
                  name
                ) : (
                  <Link href={to} className="thumb underline-offset-2 hover:underline">
                    {name}
                  </Link>
                )
              }
              value={signed(of.effect)}
            >
              {bar(stair, of.as === "mix")}
            </Row>
          );
        })}
        {rest ? (
          <Row name={t("rest", { count: rest.count })} value={signed(rest.effect)}>
            {bar(rest, false)}
          </Row>
        ) : null}
        {whole(after, t("period.after"))}
      </ol>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-3">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="h-2.5 w-4 bg-better" /> {t("legend.better")}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="h-2.5 w-4 bg-worse" /> {t("legend.worse")}
        </span>
        {money ? null : (
          <span className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className="hatched h-2.5 w-4 bg-ink-3" /> {t("legend.mix")}
          </span>
        )}
        <span>{t("legend.axis")}</span>
      </p>
    </ChartFrame>
  );
}

const mostSteps = 8;

function Row({ name, value, children }: { name: ReactNode; value: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-x-3 py-1 sm:grid-cols-[minmax(0,19rem)_minmax(0,1fr)_5rem]">
      <span className="min-w-0 break-words">{name}</span>
      <span
        className="relative order-3 col-span-2 block h-6 border-x border-hairline bg-page sm:order-none sm:col-span-1"
        aria-hidden="true"
      >
        {children}
      </span>
      <span className="text-right whitespace-nowrap">{value}</span>
    </li>
  );
}
