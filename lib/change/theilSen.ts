/** A figure at a time; times in any unit. */
export interface Place {
  x: number;
  y: number;
}

/**
 * The line of a robust trend: its slope is the median of the slopes between all pairs of points, its intercept the
 * median of what the slope leaves (H. Theil 1950; P. K. Sen, Estimates of the Regression Coefficient Based on Kendall's
 * Tau, JASA 63, 1968; the intercept as W. J. Conover, Practical Nonparametric Statistics, 1980). One wild week does not
 * turn it.
 * @param points at two times at least
 */
export function theilSen(points: readonly Place[]): { slope: number; intercept: number } {
  const slopes = points.flatMap((a, at) =>
    points.slice(at + 1).flatMap((b) => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  );
  const slope = median(slopes);
  return { slope, intercept: median(points.map(({ x, y }) => y - slope * x)) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
