import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { addDays, later } from "@/lib/calendar/days";
import { longestRange } from "@/lib/kpi/query";

/** The days that an address asks for, as on the other pages; of a range that is too long to be listed, the last ones. */
export function listedDays(
  asked: AskedRange,
  today: string,
  start: string | null,
): { from: string; to: string } {
  const { from, to } = resolveRange(asked, today, start);
  return { from: later(from, addDays(to, 1 - longestRange)), to };
}
