/**
 * SVG paths of a sparkline: null values break the line, values from `provisionalFrom` on go into their own path
 * (which begins at the last settled point), and a lone point becomes a dot of no length.
 */
export function sparklinePaths(
  values: readonly (number | null)[],
  provisionalFrom: number,
  width: number,
  height: number,
): { settled: string; provisional: string; end: { x: number; y: number } | null } {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  // what differs by a rounding alone is no course
  const flat = high - low <= 1e-6 * Math.max(Math.abs(high), Math.abs(low));
  const place = (value: number, at: number) => ({
    x: round(values.length > 1 ? (at / (values.length - 1)) * (width - 6) + 3 : width / 2),
    y: round(flat ? height / 2 : height - 4 - ((value - low) / (high - low)) * (height - 8)),
  });
  const points = values.map((value, at) => (value === null ? null : place(value, at)));
  return {
    settled: path(points.slice(0, provisionalFrom)),
    provisional: path(points.slice(Math.max(0, provisionalFrom - 1))),
    end: points.findLast((point) => point !== null) ?? null,
  };
}

type Place = { x: number; y: number };

function path(points: readonly (Place | null)[]): string {
  return points
    .map((point, at) => {
      if (!point) return "";
      if (points[at - 1]) return `L${point.x} ${point.y}`;
      return points[at + 1] ? `M${point.x} ${point.y}` : `M${point.x} ${point.y}h0`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
