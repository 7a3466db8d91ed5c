import { getLocale, getTranslations } from "next-intl/server";
import type { Definition } from "@/app/_components/DefinitionDrawer";
import type { Figure } from "@/lib/kpi/answer";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";

/** A KPI's definition as the drawer behind its ⓘ shows it, in the reader's language, from the one place it stands in. */
export async function definitionOf(
  kpi: Kpi,
  figure: Figure | undefined,
  currency: string,
): Promise<Definition> {
  const [t, tTrend, locale] = [
    await getTranslations("definitions"),
    await getTranslations("trend"),
    await getLocale(),
  ];
  const text = kpi.text[locale];
  const counts: { label: string; value: string }[] = [];
  if (figure?.numerator !== undefined && figure.denominator !== undefined) {
    counts.push(
      { label: tTrend("numerator"), value: formatNumber(figure.numerator, locale) },
      { label: tTrend("denominator"), value: formatNumber(figure.denominator, locale) },
    );
  }
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
