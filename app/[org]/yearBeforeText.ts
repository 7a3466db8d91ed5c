import type { useTranslations } from "next-intl";
import type { YearBefore } from "@/lib/calendar/yearBefore";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import type { Locale } from "@/lib/words/locale";

/** Which days of last year figures are compared with, and why those, in a sentence. */
export function yearBeforeText(
  days: YearBefore,
  t: ReturnType<typeof useTranslations<"lastYear">>,
  { locale, today }: { locale: Locale; today: string },
): string {
  const shown = formatDays(days.from, days.to, locale, today);
  if (days.by === "weeks") return t("weeks", { days: shown });
  const [festival, festivalBefore] = [days.festival, days.festivalBefore].map((day) =>
    formatDay(day, locale, today),
  );
  return t("festival", { days: shown, festival: festival ?? "", before: festivalBefore ?? "" });
}
