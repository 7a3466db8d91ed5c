import { formatKpi } from "@/app/[org]/definitions/formatKpi";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";

/**
 * A figure before and after a change as pages show it; to more decimals where it would look the same, so that what moves
 * is seen to move.
 */
export function formatMoved(
  unit: Kpi["unit"],
  figure: { before: number | null; after: number | null },
  currency: string,
  locale: Locale,
): { before: string; after: string } {
  const both = (format: (value: number | null) => string) => ({
    before: format(figure.before),
    after: format(figure.after),
  });
  const shown = both((value) => formatKpi(unit, value, currency, locale));
  if (shown.before !== shown.after) return shown;
  const closer = both((value) => inFull(unit, value, currency, locale));
  return closer.before === closer.after ? both((value) => formatNumber(value, locale, 6)) : closer;
}

function inFull(unit: Kpi["unit"], value: number | null, currency: string, locale: Locale): string {
  switch (unit) {
    case "share":
      return formatShare(value, locale, 4);
    case "money":
    case "moneyPerHead":
      return formatMoneyInFull(value, currency, locale);
    case "ratio":
    case "hours":
      return formatNumber(value, locale, 4);
  }
}
