import { firstDay as earliest, spanDays } from "@/lib/events/limits";
import { readDay } from "@/lib/events/readDay";
import { refuse } from "@/lib/events/refusal";

/**
 * The days of a dated cost, inclusive: both or neither, in order, not before 2000-01-01, at most 3,660 of them.
 * `[null, null]` when neither is given.
 */
export function readSpan(from: unknown, to: unknown): [string, string] | [null, null] {
  const noFrom = from === undefined || from === null;
  const noTo = to === undefined || to === null;
  if (noFrom && noTo) return [null, null];
  if (noFrom) return refuse("/data/from", "must be given together with to");
  if (noTo) return refuse("/data/to", "must be given together with from");

  const first = readDay(from, "/data/from");
  const last = readDay(to, "/data/to");
  if (first < earliest) return refuse("/data/from", `must not be before ${earliest}`);
  if (last < first) return refuse("/data/to", "must not be before from");
  if ((Date.parse(last) - Date.parse(first)) / 86_400_000 + 1 > spanDays) {
    return refuse(
      "/data/to",
      `must be at most ${spanDays.toLocaleString("en")} days from from, both included`,
    );
  }
  return [first, last];
}
