import { createTranslator } from "next-intl";
import { catalog } from "@/lib/kpi/catalog/catalog";
import type { Report, ReportKpi } from "@/lib/report/reportSchema";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatPoints } from "@/lib/words/formatPoints";
import { formatRatio } from "@/lib/words/formatRatio";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";
import { messagesOf } from "@/lib/words/messagesOf";

/** The words of a report in one language, and its figures as they are written everywhere: exact. */
export function reportWords(report: Pick<Report, "currency" | "names" | "to">, locale: Locale) {
  const messages = messagesOf(locale);
  const { currency, names, to } = report;
  const kpis = createTranslator({ locale, messages, namespace: "kpi" });
  const labels = createTranslator({ locale, messages, namespace: "report.label" });
  const t = createTranslator({ locale, messages, namespace: "report" });
  const label: Record<ReportKpi, () => string> = {
    aar: () => kpis("aar"),
    fcr: () => kpis("fcr"),
    cts: () => kpis("cts"),
    marginPerHead: () => kpis("marginPerHead"),
    aarSupervised: () => labels("aarSupervised"),
    reopenRate: () => labels("reopenRate"),
    timeSavedHours: () => labels("timeSavedHours"),
    breakEven: () => labels("breakEven"),
  };
  return {
    locale,
    t,
    trend: createTranslator({ locale, messages, namespace: "trend" }),
    touches: createTranslator({ locale, messages, namespace: "touches" }),
    gates: createTranslator({ locale, messages, namespace: "gate" }),
    states: createTranslator({ locale, messages, namespace: "state" }),
    phases: createTranslator({ locale, messages, namespace: "roadmap.phase" }),
    lacks: createTranslator({ locale, messages, namespace: "data.lacks.kind" }),
    story: {
      story: createTranslator({ locale, messages, namespace: "moved.story" }),
      effect: createTranslator({ locale, messages, namespace: "moved.effect" }),
      stage: createTranslator({ locale, messages, namespace: "processes.stage" }),
      kind: createTranslator({ locale, messages, namespace: "money.kind" }),
    },
    label: (kpi: ReportKpi) => label[kpi](),
    kpi: (kpi: keyof typeof catalog) =>
      kpi in label ? label[kpi as ReportKpi]() : catalog[kpi].text[locale].name,
    day: (day: string) => formatDay(day, locale, to),
    share: (share: number | null) => formatShare(share, locale),
    points: (difference: number | null) => formatPoints(difference, locale),
    money: (amount: string | number | null) => formatMoneyInFull(amount, currency, locale),
    count: (count: number) => formatNumber(count, locale),
    hours: (hours: number | null) => formatNumber(hours, locale, 1),
    process: (key: string | null) => (key === null ? t("wholeFirm") : (names[key] ?? key)),
    /** a figure by what it counts */
    figure(kpi: ReportKpi, value: number | null): string {
      if (kpi === "timeSavedHours") {
        return value === null
          ? formatNumber(null, locale)
          : t("figure.hours", { hours: formatNumber(value, locale, 1) });
      }
      if (kpi === "breakEven") return formatNumber(value, locale, 2);
      return kpi === "cts" || kpi === "marginPerHead"
        ? formatMoneyInFull(value, currency, locale)
        : formatShare(value, locale);
    },
    /** how a figure moved: shares by points, all else by ratio; null where nothing can be said */
    moved(kpi: ReportKpi, now: number | null, then: number | null): string | null {
      if (now === null || then === null) return null;
      if (catalog[kpi].unit === "share") return formatPoints(now - then, locale);
      return then > 0 ? formatRatio(now / then - 1, locale) : null;
    },
  };
}

export type ReportWords = ReturnType<typeof reportWords>;
