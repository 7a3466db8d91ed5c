import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatPoints } from "@/lib/words/formatPoints";
import { formatShare } from "@/lib/words/formatShare";
import { Card } from "./Card";
import { type Change, ChangeLine } from "./ChangeLine";
import { type Definition, DefinitionDrawer } from "./DefinitionDrawer";
import { FigureLink, type OpenFigure } from "./FigureLink";
import { formatExactFigure, formatFigure, type Unit } from "./formatFigure";
import { type LevelShares, LevelsBar, type LevelsOpen } from "./LevelsBar";
import { Link } from "./Link";
import { type CostParts, PartsBar } from "./PartsBar";
import { Sparkline } from "./Sparkline";
import { type State, StateMark } from "./StateMark";
import { smallSample } from "./smallSample";

export interface KpiCardProps {
  kpi: string;
  /** plain words first, the acronym small beside them */
  label: string;
  acronym?: string;
  /** null only in the front page's example */
  definition: Definition | null;
  /** puts this KPI into the trend; null only in the front page's example */
  href: string | null;
  selected: boolean;
  /** what the figure opens; none in the front page's example */
  opens?: OpenFigure;
  unit: Unit;
  currency: string;
  value: number | null;
  /** per head and month */
  perMonth?: boolean;
  picture:
    | { kind: "levels"; shares: LevelShares; stress: "untouched" | "approved"; opens?: LevelsOpen }
    | { kind: "parts"; shares: CostParts; opens?: Partial<Record<keyof CostParts, OpenFigure>> }
    | { kind: "line"; values: readonly (number | null)[]; provisionalFrom?: number }
    | { kind: "none" };
  changes: readonly Change[];
  /** one line more, with figures of its own */
  note?: ReactNode;
  /** null where there is no target to be judged by */
  state: State | null;
  /** there is a target, but it is too early for a verdict */
  early?: boolean;
  target: {
    value: number;
    due: string;
    /** by how much it may be missed and still counts as met */
    tolerance?: number;
    /** the first day on which it was met: once met it stays met, also where the figure of the days shown misses it */
    met?: { on: string; missed: boolean } | null;
  } | null;
  today: string;
  interval?: { low: number; high: number; n: number };
  provisional?: boolean;
  estimated?: boolean;
  /** how much of a cost has a price, 0..1, where it is too little to pass over */
  complete?: number;
  /** in the pilot people approve everything: the strict figure is 0 by rule */
  pilot?: boolean;
}

/** One KPI: what it is, where it stands, against what, and whether that is well. */
export function KpiCard(card: KpiCardProps) {
  const t = useTranslations("card");
  const locale = useLocale();
  const small = card.interval ? smallSample(card.interval) : null;
  const figure = (value: number | null) => formatFigure(value, card.unit, card.currency, locale);
  return (
    <Card className={`flex flex-col ${card.selected ? "ring-2 ring-accent" : ""} relative`}>
      <div className="flex items-start justify-between gap-2">
        <h2 className="min-w-0 text-body">
          {card.href ? (
            <Link
              href={card.href}
              scroll={false}
              aria-current={card.selected || undefined}
              className="font-medium after:absolute after:inset-0 after:rounded-tremor-default max-sm:pt-2"
            >
              {card.label}
            </Link>
          ) : (
            <span className="font-medium">{card.label}</span>
          )}{" "}
          <span className="text-[12px] leading-none text-ink-3">
            {card.acronym ? <span className="max-sm:hidden">{card.acronym}</span> : null}
            {card.provisional ? ` · ${t("provisional")}` : null}
            {card.estimated ? ` · ${t("estimated")}` : null}
          </span>
        </h2>
        {card.definition ? <DefinitionDrawer definition={card.definition} /> : null}
      </div>
      <p
        className="mt-1 flex flex-wrap items-baseline gap-x-2 text-display-small font-semibold sm:text-display"
        title={formatExactFigure(card.value, card.unit, card.currency, locale)}
      >
        {card.opens && card.value !== null ? (
          <FigureLink
            {...card.opens}
            label={t("open", { figure: figure(card.value) })}
            className="relative decoration-1 underline-offset-4"
          >
            {figure(card.value)}
          </FigureLink>
        ) : (
          figure(card.value)
        )}
        {card.perMonth && card.value !== null ? (
          <span className="text-meta font-normal text-ink-3">{t("perMonth")}</span>
        ) : null}
        <Marks card={card} small={small === null ? null : formatNumber(small, locale)} />
      </p>
      <div className={`mt-2 ${card.picture.kind === "line" ? "max-sm:hidden" : ""} sm:min-h-8`}>
        <Picture picture={card.picture} />
      </div>
      <ul className="mt-2 mb-3 text-meta max-sm:leading-6">
        {card.changes.map((change) => (
          <ChangeLine key={change.base} change={change} />
        ))}
        {card.note ? <li className="phrases mt-1 text-ink-2">{card.note}</li> : null}
      </ul>
      <p className="mt-auto flex flex-wrap items-center gap-x-2 border-t border-hairline pt-2 text-meta">
        {card.state ? (
          <StateMark
            state={card.state}
            early={card.early ?? false}
            {...(card.target?.met
              ? { word: t("metOn", { day: formatDay(card.target.met.on, locale, card.today) }) }
              : {})}
          />
        ) : (
          <span className="text-ink-3">{t("noTarget")}</span>
        )}
        {card.target ? (
          <span className="text-ink-3">
            {t("target", {
              value: figure(card.target.value).replace(/\.0(?=\D*$)/, ""),
              day: formatDay(card.target.due, locale, card.today),
            })}
            {card.target.tolerance ? (
              <span data-repeats>
                {t("tolerance", {
                  value:
                    card.unit === "share"
                      ? formatPoints(card.target.tolerance, locale).replace(/^▲\s/, "")
                      : figure(card.target.tolerance),
                })}
              </span>
            ) : null}
          </span>
        ) : null}
        {card.target?.met?.missed ? <span className="font-medium text-ink-2">{t("missed")}</span> : null}
      </p>
    </Card>
  );
}

function Marks({ card, small }: { card: KpiCardProps; small: string | null }) {
  const t = useTranslations("card");
  const locale = useLocale();
  const marks = [
    card.pilot ? t("pilot") : null,
    small === null ? null : t("smallSample", { points: small }),
    card.complete === undefined ? null : t("complete", { share: formatShare(card.complete, locale, 0) }),
  ].filter((mark) => mark !== null);
  return marks.map((mark) => (
    <span key={mark} className="text-meta font-normal text-ink-3">
      {mark}
    </span>
  ));
}

function Picture({ picture }: { picture: KpiCardProps["picture"] }) {
  switch (picture.kind) {
    case "levels":
      return <LevelsBar {...picture} />;
    case "parts":
      return <PartsBar {...picture} />;
    case "line":
      return <Sparkline values={picture.values} provisionalFrom={picture.provisionalFrom} />;
    case "none":
      return null;
  }
}
