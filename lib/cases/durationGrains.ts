/**
 * The histogram of how long cases were open: up to how many milliseconds its buckets are how wide. No bucket from 10 ms on
 * is wider than a tenth of where it begins, so its middle is within 5 % of everything in it; and what firms promise (5
 * minutes, 4 hours, 2 days) is the end of a bucket, so that the share within a promise is exact.
 */
export const durationGrains = [
  { upTo: 100, grain: 1 },
  { upTo: 1_000, grain: 10 },
  { upTo: 10_000, grain: 100 },
  { upTo: 2 * 60_000, grain: 1_000 },
  { upTo: 20 * 60_000, grain: 10_000 },
  { upTo: 3_600_000, grain: 60_000 },
  { upTo: 5 * 3_600_000, grain: 5 * 60_000 },
  { upTo: 24 * 3_600_000, grain: 30 * 60_000 },
  { upTo: 3 * 86_400_000, grain: 3_600_000 },
  { upTo: 20 * 86_400_000, grain: 6 * 3_600_000 },
  { upTo: Number.POSITIVE_INFINITY, grain: 86_400_000 },
] as const;

/** How wide the bucket is that a duration, in milliseconds, falls into. */
export function grainOf(milliseconds: number): number {
  return durationGrains.find(({ upTo }) => milliseconds <= upTo)?.grain ?? 86_400_000;
}
