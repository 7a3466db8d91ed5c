import type { Level } from "@/lib/cases/caseQuery";

/** The bands of a column from its foot to its top: what counts stands on the ground, what cannot be told at the top. */
export const bands = [
  "autonomous",
  "notResolved",
  "supervised",
  "assisted",
  "manual",
  "unattributed",
] as const;
export type Band = (typeof bands)[number];

/** How the closed cases of some days were done; `notResolved` is a part of the autonomous ones. Days are inclusive. */
export interface LevelsPeriod {
  start: string;
  end: string;
  cases: number;
  levels: Record<Level, number>;
  notResolved: number;
}

export interface LevelsColumn {
  start: string;
  end: string;
  cases: number;
  /** those with cases, each with its part of all, 0..1; they add up to 1, and there are none without cases */
  parts: { band: Band; cases: number; share: number }[];
  /** its days stand below it */
  named: boolean;
}

/** Columns of the five levels, a period each; the last is always named, and at most four in all are. */
export function levelBands(points: readonly LevelsPeriod[]): LevelsColumn[] {
  const step = Math.ceil(points.length / mostNames);
  return points.map(({ start, end, cases, levels, notResolved }, at) => {
    const counts: Record<Band, number> = {
      ...levels,
      autonomous: levels.autonomous - notResolved,
      notResolved,
    };
    return {
      start,
      end,
      cases,
      parts: bands
        .filter((band) => counts[band] > 0)
        .map((band) => ({ band, cases: counts[band], share: counts[band] / cases })),
      named: (points.length - 1 - at) % step === 0,
    };
  });
}

const mostNames = 4;
