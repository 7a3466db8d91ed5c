import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus } from "./signs";

/** Money in full, with decimals only where there are any: for sums that are worked out step by step, `¥160,320`. */
export function formatMoneyPlainly(amount: string, currency: string, locale: Locale): string {
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
    signDisplay: "negative",
  });
  return minus(format.format(amount as Intl.StringNumericLiteral));
}
