import type { Change } from "@/app/_components/ChangeLine";
import type { Comparison } from "@/app/_components/range/resolveRange";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { yearBefore } from "@/lib/calendar/yearBefore";
import type { Point } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { knownValue } from "@/lib/kpi/knownValue";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import type { TrendKpi } from "./processTrend";

export interface BaseDays {
  base: Change["base"];
  from: string;
  to: string;
}

/** The days that a range is compared with: the 28 before the roadmap's start, and those before it or a year ago. */
export function basesOf(
  range: { from: string; to: string; compare: Comparison },
  start: string | null,
  today: string,
  calendar: Pick<FirmCalendar, "keepsFestival">,
): BaseDays[] {
  if (range.compare === "none") return [];
  const days = daysInclusive(range.from, range.to);
  const begun = start !== null && start < today;
  const lastYear = yearBefore(range, calendar.keepsFestival(range.to));
  return [
    ...(begun ? [{ base: "start" as const, from: addDays(start, -28), to: addDays(start, -1) }] : []),
    range.compare === "year"
      ? { base: "year", from: lastYear.from, to: lastYear.to }
      : { base: "previous", from: addDays(range.from, -days), to: addDays(range.from, -1) },
  ];
}

/**
 * How a figure has moved against each base. A provisional figure is never compared with a settled one, nor a sum with
 * one of another number of days.
 */
export function changesOf(
  kpi: TrendKpi,
  now: Point,
  bases: readonly (BaseDays & { point: Point })[],
): Change[] {
  const { unit, better } = catalog[kpi];
  const share = unit === "share";
  const figure = now.kpis[kpi];
  return bases.flatMap(({ base, point }) => {
    const before = point.kpis[kpi];
    if (figure?.provisional !== before?.provisional) return [];
    const sameLength = daysInclusive(now.start, now.end) === daysInclusive(point.start, point.end);
    if (!share && !sameLength) return [];
    const [value, old] = [knownValue(kpi, figure), knownValue(kpi, before)];
    if (value === null || old === null || (!share && old <= 0)) return [];
    const difference = share ? value - old : value / old - 1;
    const higher = difference > 0 === (better === "higher");
    // what is shown as 0.0 is no change
    const verdict = Math.abs(difference) < 0.0005 ? "same" : higher ? "better" : "worse";
    return [{ base, value: difference, as: share ? "points" : "ratio", verdict } satisfies Change];
  });
}
