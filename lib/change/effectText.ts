import type { useTranslations } from "next-intl";
import type { ChangeEffect } from "@/lib/change/effectsAnswer";
import { formatPoints } from "@/lib/words/formatPoints";
import type { Locale } from "@/lib/words/locale";

/**
 * What a change did, in words: once its 14 days are over, and how long a drop lasted. Of a change of the whole firm there
 * is nothing to hold it against: what else went on then would look like its work; nor is it its work where only the
 * others moved. Null while there is nothing to say.
 */
export function effectText(
  { process, own, others, effect, complete, drop }: ChangeEffect,
  t: ReturnType<typeof useTranslations<"trend">>,
  locale: Locale,
): string | null {
  const parts: string[] = [];
  if (process !== null && effect && complete) {
    const points = formatPoints(effect.value, locale);
    const clear = isClear(effect);
    if (clear && isClear(own?.difference)) parts.push(others ? t("effect.against", { points }) : points);
    else if (drop) parts.push(t("effect.dropped"));
    else if (clear && others?.difference)
      parts.push(t("effect.othersAlone", { points: formatPoints(others.difference.value, locale) }));
    else parts.push(t("effect.unclear"));
  }
  if (drop) {
    parts.push(drop.days === null ? t("effect.notRecovered") : t("effect.recovered", { days: drop.days }));
  }
  return parts.length > 0 ? parts.join(t("effect.comma")) : null;
}

/** Whether a difference lies beyond chance. */
function isClear(difference: ChangeEffect["effect"] | undefined): boolean {
  return difference != null && (difference.low > 0 || difference.high < 0);
}
