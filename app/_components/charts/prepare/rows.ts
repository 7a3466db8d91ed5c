import type { AxisX } from "./axisX";
import type { TrendData, TrendPoint } from "./trend";

/** One place on the x axis with what is drawn there; null is not drawn and not joined over. */
export interface Row {
  x: number;
  settled: number | null;
  provisional: number | null;
  forecast: number | null;
  second: number | null;
  /** the interval of a measured point, or the forecast's band, never both */
  band: [number, number] | null;
  /** a point between two gaps, which a line would not show */
  lone: boolean;
  point: TrendPoint | null;
}

/** Measured periods at their last day, then the forecast, in the order of x. */
export function rows(trend: TrendData, { place, domain }: AxisX): Row[] {
  const inside = (day: string) => place(day) >= domain[0] && place(day) <= domain[1];
  const points = trend.points.filter(({ end }) => inside(end));
  const measured = points.map((point, at): Row => measuredRow(points, at, point, place(point.end)));
  const ahead = (trend.forecast ?? [])
    .filter(({ day }) => inside(day))
    .map(
      (step): Row => ({
        ...nothing(place(step.day)),
        forecast: step.value,
        band: [step.low, step.high],
      }),
    );
  const last = measured.findLast((row) => row.point?.value !== null);
  if (last && ahead.length > 0) last.forecast = last.point?.value ?? null;
  return withSecond([...measured, ...ahead], trend, place, inside).sort((a, b) => a.x - b.x);
}

function measuredRow(points: readonly TrendPoint[], at: number, point: TrendPoint, x: number): Row {
  const { value, low, high } = point;
  const next = points[at + 1];
  const isProvisional = point.provisional === true;
  // the dashed part begins at the last settled point, so that the course does not break where only its certainty does
  const joins = !isProvisional && next?.provisional === true && next.value !== null;
  return {
    ...nothing(x),
    settled: isProvisional ? null : value,
    provisional: isProvisional || joins ? value : null,
    band: value !== null && low != null && high != null ? [low, high] : null,
    lone: value !== null && (points[at - 1]?.value ?? null) === null && (next?.value ?? null) === null,
    point,
  };
}

function withSecond(
  measured: Row[],
  trend: TrendData,
  place: AxisX["place"],
  inside: (day: string) => boolean,
): Row[] {
  const all = [...measured];
  for (const { end, value } of trend.second?.points ?? []) {
    if (!inside(end)) continue;
    const x = place(end);
    const row = all.find((known) => known.x === x);
    if (row) row.second = value;
    else all.push({ ...nothing(x), second: value });
  }
  return all;
}

function nothing(x: number): Row {
  return {
    x,
    settled: null,
    provisional: null,
    forecast: null,
    second: null,
    band: null,
    lone: false,
    point: null,
  };
}
