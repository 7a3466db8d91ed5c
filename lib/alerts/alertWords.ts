import { createTranslator } from "next-intl";
import type { Alert } from "@/lib/alerts/alertSchema";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";
import { messagesOf } from "@/lib/words/messagesOf";

/**
 * An alert in words: what happened, and the figures behind it.
 * @param currency null: without money, as the team's version is
 */
export function alertWords(
  alert: Alert,
  locale: Locale,
  currency: string | null,
): { title: string; text: string } {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "alerts" });
  const kpis = createTranslator({ locale, messages, namespace: "kpi" });
  if (alert.kind !== "target_missed") {
    const { name, reviewed, accepted, low, required } = alert.detail;
    const proof = {
      accepted,
      reviewed,
      low: formatShare(low, locale),
      required: formatShare(required, locale),
    };
    return {
      title: t(alert.kind, { name }),
      text: low === null || required === null ? "" : t("proof", proof),
    };
  }
  const { kpi, name, due, value, on, target } = alert.detail;
  const money = kpi === "cts" || kpi === "marginPerHead";
  const figure = (amount: number | null) =>
    money ? formatMoneyInFull(amount, currency ?? "XXX", locale) : formatShare(amount, locale);
  const of = name === null ? kpis(kpi) : t("ofProcess", { kpi: kpis(kpi), name });
  return {
    title: t("target_missed", { of, day: formatDay(due, locale, alert.day) }),
    text:
      money && currency === null
        ? ""
        : t("figures", {
            value: figure(value),
            target: figure(target),
            day: on === null ? "" : formatDay(on, locale, alert.day),
          }),
  };
}
