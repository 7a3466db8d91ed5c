import { getTranslations } from "next-intl/server";
import type { OpenFigure } from "@/app/_components/FigureLink";
import type { KpiCardProps } from "@/app/_components/KpiCard";
import type { AskedRange, Comparison } from "@/app/_components/range/resolveRange";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Overview } from "@/lib/overview/readOverview";
import { openValue } from "../figures/openValue";
import { openCases } from "../processes/openCases";
import { acronyms, type CardKpi, cardKpis } from "./cardKpis";
import { changesOf } from "./changesOf";
import { definitionShown } from "./definitionShown";
import { inPilot } from "./inPilot";
import { pictureOf } from "./pictureOf";
import { returnsNote } from "./returnsNote";
import { settledRange } from "./settledRange";
import { targetOf } from "./targetOf";
import { withReasons } from "./withReasons";

/** The four cards. A card puts its KPI into the trend, its figure leads to the cases that it counts. */
export async function cardsOf(
  overview: Overview,
  {
    slug,
    selected,
    compare,
    asked,
  }: { slug: string; selected: CardKpi; compare: Comparison; asked: AskedRange },
): Promise<KpiCardProps[]> {
  const t = await getTranslations("kpi");
  return Promise.all(cardKpis.map(card));

  async function card(kpi: CardKpi): Promise<KpiCardProps> {
    const figure = overview.now.point.kpis[kpi];
    const pilot = kpi === "aar" && inPilot(overview);
    const value = shownFigure(kpi, overview.now);
    const counted = typeof figure?.low === "number" && typeof figure.high === "number";
    return {
      kpi,
      label: t(kpi),
      ...(acronyms[kpi] ? { acronym: acronyms[kpi] } : {}),
      definition: await definitionShown(kpi, overview, slug),
      href: address(kpi),
      selected: kpi === selected,
      ...behind(kpi),
      unit: kpi === "aar" || kpi === "fcr" ? "share" : "money",
      currency: overview.settings.currency,
      value,
      perMonth: kpi === "marginPerHead",
      picture: pictureOf(kpi, overview, pilot, slug),
      changes: withReasons(changesOf(kpi, overview, compare), kpi, overview, slug),
      ...(kpi === "fcr" ? { note: returnsNote(overview, slug) } : {}),
      ...targetOf(kpi, value, overview),
      today: overview.today,
      ...(counted
        ? { interval: { low: figure.low ?? 0, high: figure.high ?? 1, n: figure.denominator ?? 0 } }
        : {}),
      ...(kpi === "cts" && figure?.value != null ? incomplete(figure.completeness) : {}),
      provisional: figure?.provisional === true && figure.value !== null,
      pilot: pilot && figure?.value === 0,
      estimated: figure?.estimated === true && figure.value !== null,
    };
  }

  function address(kpi: CardKpi): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (typeof value === "string") search.set(name, value);
    search.set("kpi", kpi);
    return `/${slug}?${search}`;
  }

  /** the same bound as for judging by it */
  function incomplete(completeness: number | null | undefined): { complete?: number } {
    return typeof completeness === "number" && completeness < 0.9 ? { complete: completeness } : {};
  }

  function behind(kpi: CardKpi): { opens?: OpenFigure | undefined } {
    const figure = overview.now.point.kpis[kpi];
    if (kpi !== "aar" && kpi !== "fcr") {
      return { opens: openValue(slug, kpi, figure, overview.range) };
    }
    const { from, to } = kpi === "fcr" ? settledRange(overview) : overview.range;
    return {
      opens: openCases(
        slug,
        { counts: `${kpi}.numerator`, closedFrom: from, closedTo: to },
        figure?.numerator ?? 0,
      ),
    };
  }
}
