/** The half-width in points to warn of, or null: an interval stands on a card only when it is wide or n is small. */
export function smallSample({ low, high, n }: { low: number; high: number; n: number }): number | null {
  const half = Math.round(((high - low) / 2) * 1000) / 10;
  return n > 0 && (half >= 10 || n < 12) ? Math.round(half) : null;
}
