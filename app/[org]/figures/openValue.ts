import type { OpenFigure } from "@/app/_components/FigureLink";
import type { Figure, KpiKey } from "@/lib/kpi/answer";
import { knownValue } from "@/lib/kpi/knownValue";
import type { FigureDays } from "./figureHref";
import { openFigure } from "./openFigure";

/** What the value of a figure opens; nothing where it has none, or is a cost that says nothing. */
export function openValue(
  slug: string,
  kpi: KpiKey,
  figure: Figure | undefined,
  days: FigureDays,
): OpenFigure | undefined {
  const value = knownValue(kpi, figure);
  return value === null ? undefined : openFigure(slug, kpi, value, days);
}
