import { getLocale, getTranslations } from "next-intl/server";
import type { Definition } from "@/app/_components/DefinitionDrawer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { cogsCompletenessByAmount } from "@/lib/kpi/margin";
import type { Overview } from "@/lib/overview/readOverview";
import { formatDays } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { definitionOf } from "../definitions/definitionOf";
import { acronyms, type CardKpi } from "./cardKpis";
import { settledRange } from "./settledRange";

/** The definition behind a card's ⓘ, with the days and the counts that the card shows. */
export async function definitionShown(kpi: CardKpi, overview: Overview, slug: string): Promise<Definition> {
  const t = await getTranslations("overview.definition");
  const locale = await getLocale();
  const figure = overview.now.point.kpis[kpi];
  const days = kpi === "fcr" ? settledRange(overview) : overview.range;
  const definition = await definitionOf(catalog[kpi], figure, overview.settings.currency, { slug, ...days });
  const goods = cogsCompletenessByAmount(overview.now.facts);
  const notes = {
    aar: [],
    fcr: [t("settled")],
    cts:
      typeof figure?.completeness === "number"
        ? [t("completeness", { share: formatShare(figure.completeness, locale) })]
        : [],
    marginPerHead: [
      t("monthly"),
      ...(goods === null ? [] : [t("goods", { share: formatShare(goods, locale) })]),
    ],
  }[kpi];
  // the catalog's name carries the acronym in brackets, the drawer sets it apart
  const title = definition.title.replace(/\s*[(（][A-Z]+[)）]$/, "");
  return {
    ...definition,
    title,
    ...(acronyms[kpi] ? { acronym: acronyms[kpi] } : {}),
    counts: [
      { label: t("period"), value: formatDays(days.from, days.to, locale, overview.today) },
      ...definition.counts,
    ],
    notes: [...(definition.notes ?? []), ...notes],
  };
}
