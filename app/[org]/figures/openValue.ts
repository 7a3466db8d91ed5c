import type { OpenFigure } from "@/app/_components/FigureLink";
import type { Figure, KpiKey } from "@/lib/kpi/answer";
import type { FigureDays } from "./figureHref";
import { openFigure } from "./openFigure";

/** What the value of a figure opens; nothing where it has none. */
export function openValue(
  slug: string,
  kpi: KpiKey,
  figure: Figure | undefined,
  days: FigureDays,
): OpenFigure | undefined {
  return typeof figure?.value === "number" ? openFigure(slug, kpi, figure.value, days) : undefined;
}
