import { z } from "zod";
import { type KpiKey, kpiKeys, type Point } from "@/lib/kpi/answer";
import type { Facts } from "@/lib/kpi/facts";
import { knownValue } from "@/lib/kpi/knownValue";
import { goodsOf, soldOf } from "@/lib/kpi/margin";

/** A figure of one month that is another after a change. Days are those of the organisation's zone, inclusive. */
export const movedFigure = z.object({
  kpi: z.enum(kpiKeys),
  /** null: of the whole organisation */
  process: z.string().nullable(),
  start: z.string().meta({ format: "date" }),
  end: z.string().meta({ format: "date" }),
  before: z.number().nullable(),
  after: z.number().nullable(),
  notShown: z.enum(["before", "after", "both"]).optional().meta({
    description:
      "where too few orders say what their goods cost, or nothing of a cost is known, pages show – in its place",
  }),
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

/** The figures of a month, and the facts that they are computed from. */
export interface Month {
  point: Point;
  facts: Facts;
}

/** The figures whose values differ between two readings of the same months; a figure that is not there is null. */
export function movedFigures(
  before: readonly Month[],
  after: readonly Month[],
  process: string | null,
): MovedFigure[] {
  return before.flatMap((was, at) => {
    const is = after[at] ?? was;
    const { start, end } = was.point;
    const value = ({ point }: Month, kpi: KpiKey) => point.kpis[kpi]?.value ?? null;
    return kpiKeys
      .map((kpi) => ({ kpi, process, start, end, before: value(was, kpi), after: value(is, kpi) }))
      .filter((figure) => figure.before !== figure.after)
      .map((figure) => ({ ...figure, ...notShown(figure.kpi, was, is) }));
  });
}

const needGoods: ReadonlySet<KpiKey> = new Set(["marginPerHead", "contributionPerHead", "breakEven"]);

function notShown(kpi: KpiKey, before: Month, after: Month): Pick<MovedFigure, "notShown"> {
  const [was, is] = [before, after].map(({ point, facts }) =>
    needGoods.has(kpi)
      ? goodsOf(soldOf(facts)) === "unknown"
      : knownValue(kpi, point.kpis[kpi]) !== (point.kpis[kpi]?.value ?? null),
  );
  if (!was && !is) return {};
  return { notShown: was && is ? "both" : was ? "before" : "after" };
}
