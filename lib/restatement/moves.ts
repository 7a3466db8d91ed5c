import { z } from "zod";
import { type KpiKey, kpiKeys, type Point } from "@/lib/kpi/answer";

/** A figure of one month that is another after a change. Days are those of the organisation's zone, inclusive. */
export const movedFigure = z.object({
  kpi: z.enum(kpiKeys),
  /** null: of the whole organisation */
  process: z.string().nullable(),
  start: z.string().meta({ format: "date" }),
  end: z.string().meta({ format: "date" }),
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type MovedFigure = z.output<typeof movedFigure>;

/** What a change moves of the months that have data: the last twelve of them are compared, to today. */
export const movesSchema = z.object({
  from: z.string().nullable().meta({ description: "first day compared; null: there is no data yet" }),
  to: z.string().nullable(),
  earlier: z
    .boolean()
    .meta({ description: "there is data before them, whose figures may move too and are not listed" }),
  figures: z.array(movedFigure),
});
export type Moves = z.output<typeof movesSchema>;

/** The figures whose values differ between two readings of the same periods; a figure that is not there is null. */
export function movedFigures(
  before: readonly Point[],
  after: readonly Point[],
  process: string | null,
): MovedFigure[] {
  return before.flatMap(({ start, end, kpis }, at) => {
    const value = (of: Point["kpis"] | undefined, kpi: KpiKey) => of?.[kpi]?.value ?? null;
    return kpiKeys
      .map((kpi) => ({
        kpi,
        process,
        start,
        end,
        before: value(kpis, kpi),
        after: value(after[at]?.kpis, kpi),
      }))
      .filter((figure) => figure.before !== figure.after);
  });
}
