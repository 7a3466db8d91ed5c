/**
 * The 95 % interval of a share by Wilson's score (E. B. Wilson, JASA 22, 1927), z = 1.959964, clipped to 0..1 by its
 * own form. Null when nothing was counted.
 */
export function wilson(numerator: number, denominator: number): { low: number; high: number } | null {
  if (denominator === 0) return null;
  const share = numerator / denominator;
  const z2 = z * z;
  const centre = share + z2 / (2 * denominator);
  const spread = z * Math.sqrt((share * (1 - share)) / denominator + z2 / (4 * denominator * denominator));
  const scale = 1 + z2 / denominator;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

const z = 1.959964;
