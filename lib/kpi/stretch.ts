import type { Figure, Point } from "@/lib/kpi/answer";
import type { Facts } from "@/lib/kpi/facts";
import type { Parts } from "@/lib/kpi/readParts";

/** The figures of some days, and the facts behind them. */
export interface Stretch {
  point: Point;
  facts: Facts;
}

/** The figures of some days, with those that returns can change taken from settled days. */
export function stretchOf(whole: Parts, settled: Parts): Stretch {
  return withReturns({ point: whole.point(whole.whole, whole.total), facts: whole.total }, settled);
}

/** The same with what returns can change taken from other days. */
export function withReturns({ point, facts }: Stretch, settled: Parts): Stretch {
  const { fcr, reopenRate } = settled.point(settled.whole, settled.total).kpis;
  return {
    point: { ...point, kpis: { ...point.kpis, ...defined({ fcr, reopenRate }) } },
    facts: { ...facts, firstClosed: settled.total.firstClosed },
  };
}

function defined(figures: Record<string, Figure | undefined>): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(figures).filter((entry): entry is [string, Figure] => entry[1] !== undefined),
  );
}
