import type { OpenFigure } from "@/app/_components/FigureLink";
import { counts } from "@/lib/cases/caseQuery";
import type { Figure, KpiKey } from "@/lib/kpi/answer";
import { openCases } from "../processes/openCases";
import type { FigureDays } from "./figureHref";
import { openFigure } from "./openFigure";

/** What the parts of a figure's fraction open: the cases of a share, else the arithmetic that has every part. */
export function openCounts(
  slug: string,
  kpi: KpiKey,
  { value, ...parts }: Figure,
  days: FigureDays,
): (part: "numerator" | "denominator") => OpenFigure | undefined {
  return (part) => {
    const behind = counts.find((known) => known === `${kpi}.${part}`);
    if (!behind) return typeof value === "number" ? openFigure(slug, kpi, value, days) : undefined;
    const count = parts[part];
    if (typeof count !== "number") return undefined;
    const process = days.process ? { process: days.process } : {};
    return openCases(slug, { counts: behind, ...process, closedFrom: days.from, closedTo: days.to }, count);
  };
}
