/**
 * A ratio of two counts to 6 decimals, a half away from 0; null where nothing was counted. Exact: whole numbers up to
 * 2^53 are exact as doubles, and only they are divided; so counts may go up to 4 × 10⁹.
 */
export function ratio(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const twice = 2 * denominator;
  const doubled = numerator * 2 * millionths + denominator;
  return (doubled - (doubled % twice)) / twice / millionths;
}

const millionths = 1_000_000;
