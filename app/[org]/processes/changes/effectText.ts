import type { useTranslations } from "next-intl";
import type { ChangeEffect } from "@/lib/change/effectsAnswer";
import { formatPoints } from "@/lib/words/formatPoints";
import type { Locale } from "@/lib/words/locale";

/**
 * What a change did, in words: once its 14 days are over, and how long a drop lasted. Of a change of the whole firm there
 * is nothing to hold it against: what else went on then would look like its work. Null while there is nothing to say.
 */
export function effectText(
  { process, others, effect, complete, drop }: ChangeEffect,
  t: ReturnType<typeof useTranslations<"trend">>,
  locale: Locale,
): string | null {
  const parts: string[] = [];
  if (process !== null && effect && complete) {
    const clear = effect.low > 0 || effect.high < 0;
    const points = formatPoints(effect.value, locale);
    if (clear) parts.push(others ? t("effect.against", { points }) : points);
    else parts.push(drop ? t("effect.dropped") : t("effect.unclear"));
  }
  if (drop) {
    parts.push(drop.days === null ? t("effect.notRecovered") : t("effect.recovered", { days: drop.days }));
  }
  return parts.length > 0 ? parts.join(t("effect.comma")) : null;
}
