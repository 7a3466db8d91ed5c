import { useLocale, useTranslations } from "next-intl";
import type { Range } from "@/app/_components/range/resolveRange";
import { yearBefore } from "@/lib/calendar/yearBefore";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import { yearBeforeText } from "./yearBeforeText";

/** Where figures are compared with last year: with which of its days, and why those. */
export function LastYearLine({
  range,
  calendar,
  today,
}: {
  range: Range;
  calendar: Pick<FirmCalendar, "keepsFestival">;
  today: string;
}) {
  const t = useTranslations("lastYear");
  const locale = useLocale();
  if (range.compare !== "year") return null;
  const days = yearBefore(range, calendar.keepsFestival(range.to));
  return <p className="text-meta text-ink-3">{yearBeforeText(days, t, { locale, today })}</p>;
}
