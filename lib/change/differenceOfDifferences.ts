import { type Difference, difference, type Pair } from "@/lib/kpi/difference";

/**
 * How a share changed less how the same share of others changed, with a 95 % interval: each of the two differences has
 * its interval by Newcombe's method 10, and these are squared and added once more, as the two differences are
 * independent (R. G. Newcombe, Estimating the difference between differences: measurement of additive scale interaction
 * for proportions, Statistics in Medicine 20, 2001, 2885–2893; the general case is MOVER: G. Y. Zou and A. Donner,
 * Statistics in Medicine 27, 2008, 1693–1702):
 *
 *     low  = D − √((d − l)² + (u′ − d′)²)
 *     high = D + √((u − d)² + (d′ − l′)²)     for d (l … u), others d′ (l′ … u′), D = d − d′
 *
 * @returns null when any of the four counted nothing
 */
export function differenceOfDifferences(own: Pair, others: Pair): Difference | null {
  const [mine, theirs] = [difference(own), difference(others)];
  if (!mine || !theirs) return null;
  const value = mine.value - theirs.value;
  return {
    value,
    low: value - Math.hypot(mine.value - mine.low, theirs.high - theirs.value),
    high: value + Math.hypot(mine.high - mine.value, theirs.value - theirs.low),
  };
}
