import { type Counted, newcombe } from "@/lib/kpi/newcombe";

/** A share before and after, or of two groups: the difference is after − before. */
export interface Pair {
  before: Counted;
  after: Counted;
}

/** A difference, in parts of 1, with its 95 % interval. */
export interface Difference {
  value: number;
  low: number;
  high: number;
}

/** How two shares differ, with Newcombe's interval; null when either counted nothing. */
export function difference({ before, after }: Pair): Difference | null {
  const interval = newcombe(before, after);
  return interval && { value: shareOf(after) - shareOf(before), ...interval };
}

function shareOf({ numerator, denominator }: Counted): number {
  return numerator / denominator;
}
