import type { OpenFigure } from "@/app/_components/FigureLink";
import { counts } from "@/lib/cases/caseQuery";
import type { Figure, KpiKey } from "@/lib/kpi/answer";
import { openCases } from "../processes/openCases";
import type { FigureDays } from "./figureHref";
import { openValue } from "./openValue";

/** What a part of a figure's fraction opens: the cases of a share, else the arithmetic that has every part. */
export function openCount(
  slug: string,
  kpi: KpiKey,
  figure: Figure,
  part: "numerator" | "denominator",
  days: FigureDays,
): OpenFigure | undefined {
  const behind = counts.find((known) => known === `${kpi}.${part}`);
  if (!behind) return openValue(slug, kpi, figure, days);
  const count = figure[part];
  if (typeof count !== "number") return undefined;
  const process = days.process ? { process: days.process } : {};
  return openCases(slug, { counts: behind, ...process, closedFrom: days.from, closedTo: days.to }, count);
}
