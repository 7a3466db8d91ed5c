import { formatMoney } from "./formatMoney";
import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus } from "./signs";

/**
 * What one of something costs, where it may be a fraction of the smallest coin: as `formatMoney`, but under 0.10 with
 * two digits that say something, `¥0.0042`, six decimals at the most.
 */
export function formatUnitMoney(amount: string | null, currency: string, locale: Locale): string {
  const size = Math.abs(Number(amount));
  if (amount === null || size === 0 || size >= 0.1) return formatMoney(amount, currency, locale);
  const decimals = Math.min(6, 1 - Math.floor(Math.log10(size)));
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  });
  return minus(format.format(amount as Intl.StringNumericLiteral));
}
