import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";

/** A value of a criterion in its unit: `95.3%`, `3`, `1.04`. */
export function formatNeed(
  unit: "share" | "count" | "ratio" | "confirmed",
  value: number,
  locale: Locale,
  decimals: 0 | 1 = 1,
): string {
  if (unit === "share") return formatShare(value, locale, decimals);
  return formatNumber(value, locale, unit === "ratio" ? 2 : 0);
}
