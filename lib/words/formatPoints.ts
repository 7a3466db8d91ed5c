import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { arrow, missing } from "./signs";

/** A difference of two shares (0.031) in points, never in per cent: `▲ 3.1 pts`, `▲ 3.1 个点`; null is `–`. */
export function formatPoints(difference: number | null, locale: Locale): string {
  if (difference === null) return missing;
  const figure = numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.abs(difference) * 100,
  );
  const sign = figure === "0.0" ? "" : arrow(difference);
  const unit = locale === "zh" ? "个点" : "pts";
  // an arrow at the end of a line would point at nothing
  return sign ? `${sign}\u00a0${figure} ${unit}` : `${figure} ${unit}`;
}
