/** The slope of the line of least squares through the logarithms: the power of x by which y grows. */
export function slope(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (of: "x" | "y") => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [x0, y0] = [mean("x"), mean("y")];
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
}
