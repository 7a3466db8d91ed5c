import { formatNumber } from "./formatNumber";
import type { Locale } from "./locale";
import { missing, plusOrMinus } from "./signs";

/** An effect on a share in points with its sign, without its unit: `+2.4`, `−0.3`; what is shown as 0.0 has none. */
export function formatSigned(difference: number | null, locale: Locale, decimals = 1): string {
  if (difference === null) return missing;
  const size = formatNumber(Math.abs(difference) * 100, locale, decimals);
  return `${plusOrMinus(difference, size)}${size}`;
}
