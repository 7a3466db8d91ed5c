import type { LevelsPeriod } from "./levelBands";

/**
 * The same days in at most `most` columns, for where a finger could not tell the single ones apart: days by the week,
 * longer periods two or more together. Counted from the end, so that only the first column may be a shorter one.
 */
export function gathered(points: readonly LevelsPeriod[], most: number): readonly LevelsPeriod[] {
  if (points.length <= most) return points;
  const least = Math.ceil(points.length / most);
  const together = points.every(({ start, end }) => start === end) ? Math.ceil(least / 7) * 7 : least;
  const columns: LevelsPeriod[] = [];
  for (let end = points.length; end > 0; end -= together) {
    columns.unshift(points.slice(Math.max(0, end - together), end).reduce(joined));
  }
  return columns;
}

function joined(earlier: LevelsPeriod, later: LevelsPeriod): LevelsPeriod {
  const levels = { ...earlier.levels };
  for (const level of Object.keys(levels) as (keyof typeof levels)[]) levels[level] += later.levels[level];
  return {
    start: earlier.start,
    end: later.end,
    cases: earlier.cases + later.cases,
    levels,
    notResolved: earlier.notResolved + later.notResolved,
  };
}
