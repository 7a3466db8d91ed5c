import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus, missing } from "./signs";

/** A share 0..1 as `55.2%`; null is `–`. Sentences take 0 decimals. */
export function formatShare(share: number | null, locale: Locale, decimals: 0 | 1 | 4 = 1): string {
  if (share === null) return missing;
  const format = numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  });
  return minus(format.format(share));
}
