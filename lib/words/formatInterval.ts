import { formatNumber } from "./formatNumber";
import { formatShare } from "./formatShare";
import type { Locale } from "./locale";
import { missing } from "./signs";

/** The interval of a share as `45.1–62.3%`; without one it is `–`. */
export function formatInterval(
  { low, high }: { low?: number | null; high?: number | null },
  locale: Locale,
): string {
  if (typeof low !== "number" || typeof high !== "number") return missing;
  return `${formatNumber(low * 100, locale, 1)}–${formatShare(high, locale)}`;
}
