import { useLocale, useTranslations } from "next-intl";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatNumber } from "@/lib/words/formatNumber";

/** Working time in words: hours from one on, never days, as nobody works 24 hours of one. */
export function useWorkTime(): (seconds: string) => string {
  const t = useTranslations("processes");
  const locale = useLocale();
  return (seconds) => {
    const hours = Number(seconds) / 3600;
    return hours < 1
      ? formatDuration(Number(seconds), locale)
      : t("hours", { hours: formatNumber(hours, locale, hours < 100 ? 1 : 0) });
  };
}
