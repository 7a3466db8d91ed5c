import type { Comparison } from "@/app/_components/range/resolveRange";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import { type BaseDays, basesOf } from "./basesOf";

/** The one base that a table holds its figures against: the one that the address asks for, or the first that there is. */
export function comparedWith(
  range: { from: string; to: string; compare: Comparison },
  start: string | null,
  today: string,
  calendar: Pick<FirmCalendar, "keepsFestival">,
): BaseDays | null {
  const bases = basesOf(range, start, today, calendar);
  return bases.find(({ base }) => base === range.compare) ?? bases[0] ?? null;
}
