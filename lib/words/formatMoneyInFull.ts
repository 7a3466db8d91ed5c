import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus, missing } from "./signs";

/** Money to the currency's smallest unit, for tooltips, tables and print: `¥17,812.40`; null is `–`. */
export function formatMoneyInFull(amount: string | number | null, currency: string, locale: Locale): string {
  if (amount === null) return missing;
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: "negative",
  });
  return minus(format.format(amount as Intl.StringNumericLiteral | number));
}
