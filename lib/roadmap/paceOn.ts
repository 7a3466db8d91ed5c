/** A place that the pace goes through: a day of the roadmap and the figure due on it. */
export interface PacePoint {
  day: number;
  value: number;
  /** how one gets there from the place before it */
  pace: "linear" | "stepped";
}

/**
 * The figure that the pace asks for on a day of the roadmap: on the straight line to the next target, or still the one
 * before it where it is stepped; after the last one that one. Null before the first place.
 * @param points by day
 */
export function paceOn(points: readonly PacePoint[], day: number): number | null {
  const next = points.findIndex((point) => point.day >= day);
  if (next === -1) return points.at(-1)?.value ?? null;
  const [to, from] = [points[next], points[next - 1]];
  if (!to || to.day === day) return to?.value ?? null;
  if (!from) return null;
  if (to.pace === "stepped") return from.value;
  return from.value + ((to.value - from.value) * (day - from.day)) / (to.day - from.day);
}
