import { addDays, daysInclusive, earlier } from "@/lib/calendar/days";
import type { Counted } from "@/lib/kpi/newcombe";
import { newcombe } from "@/lib/kpi/newcombe";
import { wilson } from "@/lib/kpi/wilson";

/** How a figure came back after a change. */
export interface Recovery {
  /** the first of the days on which it had fallen */
  droppedOn: string;
  /** the first of the days on which it was back; null: not yet */
  recoveredOn: string | null;
  /** days from the change until then: adaptability */
  days: number | null;
}

/**
 * A drop after a change, and when it was over. The figure of a day is that of the seven days up to it.
 *
 * It has dropped when, from some day of the 14 from the change on, three days running lie on the worse side of the 14
 * days before by more than chance (the 95 % Newcombe interval of the difference leaves out 0): a single such day among
 * fourteen looks says little. It has recovered on the first day after that from which three days running are back
 * within the 95 % interval of the 14 days before, or better.
 * @param over the share over some days, both inclusive
 * @param changed the day of the change
 * @param last the last day that is known
 * @param better which way the figure should go
 * @returns null when it did not drop, or nothing was counted before
 */
export function recovery(
  over: (from: string, to: string) => Counted,
  { changed, last, better }: { changed: string; last: string; better: "higher" | "lower" },
): Recovery | null {
  const before = over(addDays(changed, -compared), addDays(changed, -1));
  const base = wilson(before.numerator, before.denominator);
  if (base === null) return null;
  const trailing = (day: string) => over(addDays(day, 1 - trailed), day);
  const fallen = (day: string) => {
    const interval = newcombe(before, trailing(day));
    return interval !== null && (better === "higher" ? interval.high < 0 : interval.low > 0);
  };
  const back = (day: string) => {
    const { numerator, denominator } = trailing(day);
    if (denominator === 0) return false;
    const value = numerator / denominator;
    return better === "higher" ? value >= base.low : value <= base.high;
  };
  const droppedOn = firstRun(changed, earlier(last, addDays(changed, compared - 1)), last, fallen);
  if (droppedOn === null) return null;
  const recoveredOn = firstRun(addDays(droppedOn, 1), last, last, back);
  return {
    droppedOn,
    recoveredOn,
    days: recoveredOn === null ? null : daysInclusive(changed, recoveredOn) - 1,
  };
}

/** How many days before a change, and from it on, are compared. */
export const compared = 14;
const trailed = 7;
const running = 3;

/** The first day up to `to` from which three known days running pass. */
function firstRun(from: string, to: string, last: string, passes: (day: string) => boolean): string | null {
  let run = 0;
  for (let day = from; day <= last; day = addDays(day, 1)) {
    run = passes(day) ? run + 1 : 0;
    const began = addDays(day, 1 - running);
    if (began > to) return null;
    if (run >= running) return began;
  }
  return null;
}
