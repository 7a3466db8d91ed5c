import type { TrendData } from "@/app/_components/charts/prepare/trend";
import { addDays } from "@/lib/calendar/days";
import type { Locale } from "@/lib/words/locale";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";

/** A course with the holidays and sales days of the firm on its axis; made-up working days are days like others. */
export function withOffDays(
  trend: TrendData,
  calendar: Pick<FirmCalendar, "between">,
  locale: Locale,
): TrendData {
  const { axis } = trend;
  const [from, to] =
    axis.kind === "roadmap"
      ? [addDays(axis.start, axis.from), addDays(axis.start, axis.to)]
      : [axis.from, axis.to];
  const offDays = calendar
    .between(from, to)
    .filter(({ kind }) => kind !== "working")
    .map(({ day, name }) => ({ day, name: name[locale] }));
  return { ...trend, offDays };
}
