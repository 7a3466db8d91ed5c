import { levels } from "@/lib/cases/caseQuery";
import type { Levels } from "@/lib/cases/levelsAnswer";
import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";

/** The answer as CSV: a row a period and the total last, a column for each level. */
export function levelsCsv({ process, points, total }: Levels): string {
  const header = ["start", "end", "process", "cases", ...levels, "autonomous.notResolved"];
  const rows = [...points, total].map((point): Cell[] => [
    point.start,
    point.end,
    harmless(process ?? ""),
    point.cases,
    ...levels.map((level) => point.levels[level]),
    point.notResolved,
  ]);
  return csv([header, ...rows]);
}
