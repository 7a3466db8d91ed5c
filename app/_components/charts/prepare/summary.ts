import type { TrendData } from "./trend";

/** First and last figure of the course, lowest and highest: what a reader who cannot see it needs to know. */
export function summary(
  trend: TrendData,
): { first: number; last: number; lowest: number; highest: number } | null {
  const values = trend.points.map(({ value }) => value).filter((value) => value !== null);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first, last, lowest: Math.min(...values), highest: Math.max(...values) };
}
