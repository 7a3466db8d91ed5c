import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus, missing } from "./signs";

/** A plain number with a fixed number of decimals: `2.1` people, `1,204` cases; null is `–`. */
export function formatNumber(value: string | number | null, locale: Locale, decimals = 0): string {
  if (value === null) return missing;
  const format = numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  });
  return minus(format.format(value as Intl.StringNumericLiteral | number));
}
