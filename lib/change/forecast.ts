import { studentT90 } from "@/lib/change/studentT90";
import { type Place, theilSen } from "@/lib/change/theilSen";

/** Why there is no forecast: fewer than 6 complete weeks, or "stays as it is" told the last weeks better. */
export type Silence = "too_few" | "worse_than_staying";

export interface Forecast {
  value: number;
  /** 80 % interval of a week's figure */
  low: number;
  high: number;
  /** fewer than 9 weeks: too few to be tried on the past */
  early: boolean;
}

/**
 * What a figure will be if it goes on as in the last twelve weeks: the Theil–Sen line with the 80 % interval of a new
 * point around a line (N. R. Draper and H. Smith, Applied Regression Analysis, 1998, 3.1),
 * f ± t₀.₉,ₙ₋₂ · s · √(1 + 1/n + (x − x̄)²/Sxx), s² = Σ(y − f)²/(n − 2).
 *
 * From 9 points on it is tried on the past: each of the last weeks that has a week four earlier with 5 points up to it
 * is forecast from those, and where that misses by more on average than "stays as it is" does, none is made. To choose by
 * the same points costs them a degree of freedom, s² = Σ(y − f)²/(n − 3): of series that are flat those with the
 * straightest noise pass, and without it their bands hold 73 to 79 times in a hundred (simulations.test.ts).
 * @param points of complete weeks, the earliest first, x in weeks; those of the last 12 weeks count
 * @param x the time that is asked about
 * @param share whether it stays within 0 and 1
 */
export function forecast(
  points: readonly Place[],
  x: number,
  { share }: { share: boolean },
): Forecast | Silence {
  if (points.length < fewest) return "too_few";
  const early = points.length < tried;
  if (!early && missesMore(points)) return "worse_than_staying";
  const { slope, intercept } = theilSen(points);
  const at = (place: number) => intercept + slope * place;
  const n = points.length;
  const mean = sum(points.map((point) => point.x)) / n;
  const spread = sum(points.map((point) => (point.x - mean) ** 2));
  const squares = sum(points.map((point) => (point.y - at(point.x)) ** 2));
  const error = Math.sqrt(squares / (n - (early ? 2 : 3)));
  const half = studentT90(n - 2) * error * Math.sqrt(1 + 1 / n + (x - mean) ** 2 / spread);
  const clip = (value: number) => (share ? Math.min(1, Math.max(0, value)) : value);
  return { value: clip(at(x)), low: clip(at(x) - half), high: clip(at(x) + half), early };
}

/** How many weeks back a forecast looks. */
export const weeksBack = 12;
const fewest = 6;
const tried = 9;
const ahead = 4;
const fewestTried = 5;

/** Whether the line's mean absolute error, four weeks ahead, is larger than that of the last known point. */
function missesMore(points: readonly Place[]): boolean {
  let [line, staying] = [0, 0];
  for (const { x, y } of points) {
    const known = points.filter((point) => point.x <= x - ahead);
    const last = known.at(-1);
    if (known.length < fewestTried || !last) continue;
    const { slope, intercept } = theilSen(known);
    line += Math.abs(y - intercept - slope * x);
    staying += Math.abs(y - last.y);
  }
  return line > staying;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
