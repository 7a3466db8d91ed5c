import type { useTranslations } from "next-intl";
import type { Candidate } from "@/lib/handover/candidates";
import { precisionFloor } from "@/lib/handover/requiredPrecision";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatShare } from "@/lib/words/formatShare";
import type { Locale } from "@/lib/words/locale";

/**
 * What is to be done with a candidate, as one sentence.
 * @param t of `walls.next`
 */
export function verdictText(
  t: ReturnType<typeof useTranslations<"walls.next">>,
  one: Candidate,
  { locale, currency }: { locale: Locale; currency: string },
): string {
  const { verdict, more, n, k, required, daysToHold, aloneUpTo } = one;
  const money = (amount: string | null) => formatMoney(amount, currency, locale, "sentence");
  const precision = {
    corrected: formatShare(n === 0 ? null : (n - k) / n, locale),
    required: formatShare(required, locale),
  };
  if (verdict === "hand_over") return t("verdict.hand_over", { monthly: money(one.monthly) });
  if (verdict === "hold") return t("verdict.hold", { days: daysToHold });
  if (verdict === "review")
    return more === null ? t("verdict.reviewFirst", { n }) : t("verdict.review", { more });
  if (verdict === "not_precise_enough") return t("verdict.not_precise_enough", precision);
  if (verdict === "not_yet") {
    // where the floor asks for more than a mistake's cost does, that cost explains nothing
    return (required ?? 1) > precisionFloor
      ? t("verdict.not_yet", { ...precision, mistake: money(one.costs.mistake) })
      : t("verdict.notYetFloor", precision);
  }
  if (verdict === "red_line" && aloneUpTo !== null)
    return t("verdict.redLineAbove", { amount: money(aloneUpTo) });
  return t(`verdict.${verdict}`);
}
