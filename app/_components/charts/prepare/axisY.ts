import type { TrendData } from "./trend";

export interface AxisY {
  domain: [number, number];
  ticks: number[];
  /** the axis does not begin at 0, and says so with a mark */
  broken: boolean;
}

/** Shares 0–100, those that are nearly always right from 50 as long as everything fits, money from 0. */
export function axisY(trend: TrendData): AxisY {
  const values = shown(trend);
  const lowest = Math.min(0, ...values);
  if (trend.unit === "share" && lowest >= 0 && Math.max(0, ...values) <= 1) {
    const broken = trend.fromHalf === true && values.every((value) => value >= 0.5);
    return broken
      ? { domain: [0.5, 1], ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1], broken }
      : { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], broken };
  }
  const highest = Math.max(0, ...values) || (lowest === 0 ? 1 : 0);
  const size = (highest - lowest) / 4;
  const step = trend.unit === "seconds" ? clockStep(size) : roundStep(size);
  const from = Math.floor(lowest / step);
  const to = Math.max(from + 1, Math.ceil(highest / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, at) =>
    Number(((from + at) * step).toPrecision(12)),
  );
  return { domain: [from * step, to * step], ticks, broken: false };
}

/** Everything that has to fit: the courses, the targets, the forecast with its band. */
function shown(trend: TrendData): number[] {
  const courses = [...trend.points, ...(trend.second?.points ?? [])].map(({ value }) => value);
  const targets = trend.milestones.map(({ value }) => value);
  const ahead = (trend.forecast ?? []).flatMap(({ value, low, high }) => [value, low, high]);
  return [...courses, ...targets, ...ahead].filter((value) => value !== null);
}

/** The next that a clock shows in one unit: seconds, minutes, hours, then whole days. */
function clockStep(size: number): number {
  return clockSteps.find((step) => step >= size * 0.999) ?? 86_400 * roundStep(Math.ceil(size / 86_400));
}

const clockSteps = [1, 2, 5, 10, 15, 30]
  .flatMap((step) => [step, step * 60])
  .concat([1, 2, 3, 6, 12].map((hours) => hours * 3600))
  .sort((a, b) => a - b);

/** The next of 1, 2, 2.5, 5 × 10ⁿ. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return (([1, 2, 2.5, 5].find((factor) => factor * power >= size * 0.999) ?? 10) as number) * power;
}
