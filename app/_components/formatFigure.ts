import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";

/** What a figure counts. `money` and `factor` compare by ratio, `share` by points. */
export type Unit = "share" | "money" | "factor" | "hours" | "seconds";

/** A figure as cards and axes show it. */
export function formatFigure(value: number | null, unit: Unit, currency: string, locale: Locale): string {
  switch (unit) {
    case "share":
      return formatShare(value, locale);
    case "money":
      return formatMoney(value, currency, locale);
    case "factor":
      return formatNumber(value, locale, 2);
    case "hours":
      return formatNumber(value, locale, 0);
    case "seconds":
      return formatDuration(value, locale);
  }
}

/** A figure as tooltips and tables show it: exact. */
export function formatExactFigure(
  value: number | null,
  unit: Unit,
  currency: string,
  locale: Locale,
): string {
  if (unit === "money") return formatMoneyInFull(value, currency, locale);
  if (unit === "hours") return formatNumber(value, locale, 1);
  return formatFigure(value, unit, currency, locale);
}
