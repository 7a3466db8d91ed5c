import type { OpenFigure } from "@/app/_components/FigureLink";
import type { KpiKey } from "@/lib/kpi/answer";
import { figureHref } from "./figureHref";

/** What the value of a KPI opens: its arithmetic. */
export function openFigure(
  slug: string,
  kpi: KpiKey,
  value: number,
  days: { from: string; to: string; process?: string | null },
): OpenFigure {
  const href = figureHref(slug, kpi, days);
  return { href, list: href.replace(`/${slug}/figures/`, "/api/v1/figures/"), figure: { value } };
}
