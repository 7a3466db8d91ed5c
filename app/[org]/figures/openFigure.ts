import type { OpenFigure } from "@/app/_components/FigureLink";
import type { KpiKey } from "@/lib/kpi/answer";
import { type FigureDays, figureHref, figureList } from "./figureHref";

/** What the value of a KPI opens: its arithmetic. */
export function openFigure(slug: string, kpi: KpiKey, value: number, days: FigureDays): OpenFigure {
  return { href: figureHref(slug, kpi, days), list: figureList(kpi, days), figure: { value } };
}
