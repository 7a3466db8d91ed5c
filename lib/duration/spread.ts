import { grainOf } from "@/lib/cases/durationGrains";
import type { Figure } from "@/lib/kpi/answer";
import { share } from "@/lib/kpi/share";

/** How many cases fell into a bucket, whose end is `duration` milliseconds; of those with a promised time, and within it. */
export interface Bucket {
  duration: number;
  cases: number;
  promised: number;
  within: number;
}

/** How long some cases were open. Seconds; null where nothing was closed. */
export interface Spread {
  cases: number;
  median: number | null;
  p90: number | null;
  /** of the cases whose process promises a time: those closed by then; null where none does */
  within: Figure | null;
}

/**
 * Median and 90th percentile by nearest rank (the shortest time that half, or nine tenths, of the cases did not exceed),
 * each told as the middle of its bucket: within 5 % of the exact one.
 */
export function spread(buckets: readonly Bucket[]): Spread {
  const sum = (of: "cases" | "promised" | "within") =>
    buckets.reduce((total, bucket) => total + bucket[of], 0);
  const [cases, promised] = [sum("cases"), sum("promised")];
  const ordered = [...buckets].sort((a, b) => a.duration - b.duration);
  return {
    cases,
    median: atRank(ordered, Math.ceil(cases / 2)),
    p90: atRank(ordered, Math.ceil((cases * 9) / 10)),
    within: promised === 0 ? null : share(sum("within"), promised),
  };
}

function atRank(ordered: readonly Bucket[], rank: number): number | null {
  let passed = 0;
  for (const { duration, cases } of ordered) {
    passed += cases;
    if (passed >= rank && cases > 0) return duration === 0 ? 0 : (duration - grainOf(duration) / 2) / 1000;
  }
  return null;
}
