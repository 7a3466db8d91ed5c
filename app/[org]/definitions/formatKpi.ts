import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";
import { missing } from "@/lib/words/signs";

/** A figure by the unit of its KPI, as pages show it; null is `–`. */
export function formatKpi(unit: Kpi["unit"], value: number | null, currency: string, locale: Locale): string {
  switch (unit) {
    case "share":
      return formatShare(value, locale);
    case "money":
    case "moneyPerHead":
      return formatMoney(value, currency, locale);
    case "ratio":
      return formatNumber(value, locale, 2);
    case "hours":
      return value === null
        ? missing
        : `${formatNumber(value, locale, 1)}${locale === "zh" ? " 小时" : " h"}`;
  }
}
