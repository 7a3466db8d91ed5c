import type { Locale } from "@/lib/words/locale";

/** Offered in this order. */
export const sumCurrencies = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD"] as const;
export type SumCurrency = (typeof sumCurrencies)[number];

/** The one that is asked for; else that of most readers of the language. */
export function sumCurrency(asked: string | undefined, locale: Locale): SumCurrency {
  return sumCurrencies.find((code) => code === asked) ?? (locale === "zh" ? "CNY" : "USD");
}
