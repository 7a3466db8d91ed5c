import { completeWeeks } from "@/lib/change/completeWeeks";
import { type Forecast, forecast } from "@/lib/change/forecast";
import type { Measure } from "@/lib/roadmap/courses";

/**
 * What a figure will be on a day to come, from its complete weeks; null when there are too few, or "stays as it is" told
 * the past better.
 * @param since weeks that begin earlier do not count
 * @param last the last day that is settled
 */
export function forecastOf(
  measure: Measure,
  { since, last, on, share }: { since: string; last: string; on: string; share: boolean },
): Forecast | null {
  const { weeks, place } = completeWeeks(last);
  const points = weeks.flatMap(({ start, end, x }) => {
    const figure = start < since ? null : measure(start, end);
    return figure === null ? [] : [{ x, y: figure.value }];
  });
  const found = forecast(points, place(on), { share });
  return typeof found === "string" ? null : found;
}
