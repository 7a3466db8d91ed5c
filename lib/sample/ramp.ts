/** How something moves over the days of the roadmap: straight between the given `[day, value]`, level outside. */
export function ramp(points: readonly [Point, ...Point[]]): (day: number) => number {
  return (day) => {
    let [left, low] = points[0];
    if (day <= left) return low;
    for (const [right, high] of points) {
      if (day <= right) return low + ((high - low) * (day - left)) / Math.max(right - left, Number.EPSILON);
      left = right;
      low = high;
    }
    return low;
  };
}

type Point = readonly [day: number, value: number];
