import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus, missing } from "./signs";

/**
 * Money to its last decimal, six at the most and no fewer than the currency has: for lists whose amounts must be seen
 * to add up, `¥0.002115`; null is `–`.
 */
export function formatMoneyExactly(amount: string | null, currency: string, locale: Locale): string {
  if (amount === null) return missing;
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 6,
    signDisplay: "negative",
  });
  return minus(format.format(amount as Intl.StringNumericLiteral));
}
