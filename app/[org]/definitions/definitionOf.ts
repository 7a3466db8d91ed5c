import { getLocale, getTranslations } from "next-intl/server";
import type { Definition } from "@/app/_components/DefinitionDrawer";
import type { FigureDays } from "@/app/[org]/figures/figureHref";
import { openCount } from "@/app/[org]/figures/openCount";
import type { Figure } from "@/lib/kpi/answer";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { knownValue } from "@/lib/kpi/knownValue";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";

/**
 * A KPI's definition as the drawer behind its ⓘ shows it, in the reader's language, from the one place it stands in,
 * with what its figure of these days is made of.
 */
export async function definitionOf(
  kpi: Kpi,
  figure: Figure | undefined,
  currency: string,
  { slug, ...days }: { slug: string } & FigureDays,
): Promise<Definition> {
  const [t, tTrend, locale] = [
    await getTranslations("definitions"),
    await getTranslations("trend"),
    await getLocale(),
  ];
  const text = kpi.text[locale];
  const costUnknown = figure?.value != null && knownValue(kpi.key, figure) === null;
  const counts =
    figure?.numerator === undefined || figure.denominator === undefined || costUnknown
      ? []
      : (["numerator", "denominator"] as const).map((part) => ({
          label: tTrend(part),
          value: formatNumber(figure[part] ?? null, locale),
          opens: openCount(slug, kpi.key, figure, part, days),
        }));
  const interval = figure && typeof figure.low === "number" && typeof figure.high === "number";
  return {
    title: text.name,
    formula: text.formula,
    included: [{ text: text.included }],
    excluded: text.excluded === "–" ? [] : [{ text: text.excluded }],
    counts,
    unit: t(`unit.${kpi.unit}`, { currency }),
    direction: kpi.better === "higher" ? "up" : "down",
    notes: interval
      ? [
          tTrend("interval", {
            low: formatShare(figure.low ?? null, locale),
            high: formatShare(figure.high ?? null, locale),
          }),
        ]
      : [],
  };
}
