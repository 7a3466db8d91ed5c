import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus, missing } from "./signs";

/**
 * Money as pages show it: two decimals under 10, one under 1,000, none under 10,000, compact from there
 * (`¥9.50`, `¥48.3`, `¥1,860`, `¥17.8K`, `¥1.8万`). The step is taken from the rounded figure, so 9.999 is `¥10.0`.
 * Never more decimals than the currency has. Decimal strings stay exact; null is `–`. Sentences and lists of rounded
 * amounts do without decimals from 100: `¥420`.
 */
export function formatMoney(
  amount: string | number | null,
  currency: string,
  locale: Locale,
  place: "figure" | "sentence" = "figure",
): string {
  if (amount === null) return missing;
  const size = Math.abs(Number(amount));
  const exact = amount as Intl.StringNumericLiteral | number;
  if (size >= 10_000) return minus(compact(currency, locale).format(exact));
  // the Chinese compact form would leave 9,999.5 as it is
  if (round(size, 0) >= 10_000)
    return minus(compact(currency, locale).format(Number(amount) < 0 ? -10_000 : 10_000));
  const wanted = round(size, 2) < 10 ? 2 : round(size, 1) < (place === "sentence" ? 100 : 1_000) ? 1 : 0;
  return minus(plain(currency, locale, wanted).format(exact));
}

function round(size: number, decimals: number): number {
  return Math.round(size * 10 ** decimals) / 10 ** decimals;
}

function compact(currency: string, locale: Locale): Intl.NumberFormat {
  return numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
    signDisplay: "negative",
  });
}

function plain(currency: string, locale: Locale, wanted: number): Intl.NumberFormat {
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const most = numberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2;
  const digits = Math.min(wanted, most);
  return numberFormat(locale, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
  });
}
