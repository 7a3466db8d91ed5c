import { useLocale, useTranslations } from "next-intl";
import type { Handover } from "@/lib/handover/handoverSchema";
import { formatMoney } from "@/lib/words/formatMoney";

/** Which work went over, from which way of doing it to which: “with review → agent alone, 20% looked at · up to ¥2,000”. */
export function Scope({ handover, currency }: { handover: Handover; currency: string }) {
  const t = useTranslations("handover");
  const locale = useLocale();
  const { from, to, samplePercent, step, channel, amountUpTo } = handover;
  const parts = [
    `${t(`way.${from}`)} → ${t(`way.${to}`)}`,
    samplePercent === null ? null : t("sampled", { percent: samplePercent }),
    step === null ? null : t("scope.step", { step }),
    amountUpTo === null
      ? null
      : t("scope.upTo", { amount: formatMoney(amountUpTo, currency, locale, "sentence") }),
    channel === null ? null : t("scope.channel", { channel }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
