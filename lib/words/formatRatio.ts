import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { arrow, missing } from "./signs";

/** A relative change (0.25) of money or a count: `▲ 25%`, one decimal under 10 %: `▼ 3.4%`; null is `–`. */
export function formatRatio(change: number | null, locale: Locale): string {
  if (change === null) return missing;
  const size = Math.abs(change);
  const decimals = size < 0.0995 ? 1 : 0;
  const figure = numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(size);
  const sign = figure === "0.0%" ? "" : arrow(change);
  return sign ? `${sign}\u00a0${figure}` : figure;
}
