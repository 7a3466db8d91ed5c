/** A stretch of shares with the places on it, each 0..1 from its left end to its right. */
export interface GateAxis {
  /** the share at the left end; the right end is 1 */
  from: number;
  ticks: { share: number; at: number }[];
  at(share: number): number;
}

/** From 90 to 100 %, or from the ten below where the interval or the line is lower. */
export function gateAxis(shares: readonly number[]): GateAxis {
  const lowest = Math.min(0.9, ...shares);
  // 0.7 × 10 is 7.000000000000001
  const from = Math.max(0, Math.floor(Number((lowest * 10).toFixed(9))) / 10);
  const at = (share: number) => (share - from) / (1 - from);
  const tens = Math.round((1 - from) * 10);
  const step = tens === 1 ? 0.02 : tens <= 5 ? 0.1 : 0.2;
  const count = Math.floor((1 - from) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, back) => Number((1 - back * step).toFixed(2)))
    .toReversed()
    .map((share) => ({ share, at: at(share) }));
  return { from, ticks, at };
}
