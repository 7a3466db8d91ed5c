import type { MovedFigure } from "@/lib/restatement/moves";

/** One KPI of the organisation or of a process, with the months in which it moves, oldest first. */
export interface MovedKpi {
  kpi: MovedFigure["kpi"];
  process: string | null;
  months: MovedFigure[];
}

/** What moves on the pages, by KPI; those of the organisation before those of a process, each in the order in which they came. */
export function groupMoves(figures: readonly MovedFigure[]): MovedKpi[] {
  const groups = new Map<string, MovedKpi>();
  for (const figure of figures) {
    if (figure.notShown === "both") continue;
    const key = JSON.stringify([figure.process, figure.kpi]);
    const group = groups.get(key) ?? { kpi: figure.kpi, process: figure.process, months: [] };
    group.months.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.process !== null) - Number(b.process !== null));
}
