import { addDays, earlier } from "@/lib/calendar/days";
import type { Counts } from "@/lib/change/counts";
import { differenceOfDifferences } from "@/lib/change/differenceOfDifferences";
import type { ChangeEffect } from "@/lib/change/effectsAnswer";
import { compared, recovery } from "@/lib/change/recovery";
import { difference, type Pair } from "@/lib/kpi/difference";
import { roundedDifference } from "@/lib/kpi/roundedDifference";
import { share } from "@/lib/kpi/share";

/**
 * What a change did: the share in the 14 days before its day and the 14 from its day on, as a difference, less the same
 * difference of the others. Of fewer days where fewer are known, and then not complete.
 * @param others null where the change is one of the whole firm
 * @param last the last day that is settled
 */
export function changeEffect(
  day: string,
  own: Counts,
  others: Counts | null,
  { last, better }: { last: string; better: "higher" | "lower" },
): Pick<ChangeEffect, "own" | "others" | "effect" | "complete" | "drop"> {
  const end = addDays(day, compared - 1);
  if (last < day) return { own: null, others: null, effect: null, complete: false, drop: null };
  const [before, after] = [
    { start: addDays(day, -compared), end: addDays(day, -1) },
    { start: day, end: earlier(end, last) },
  ];
  const pair = (of: Counts): Pair => ({
    before: of(before.start, before.end),
    after: of(after.start, after.end),
  });
  const shown = (counted: Pair): ChangeEffect["own"] => ({
    before: { ...before, ...share(counted.before.numerator, counted.before.denominator) },
    after: { ...after, ...share(counted.after.numerator, counted.after.denominator) },
    difference: roundedDifference(difference(counted)),
  });
  const mine = pair(own);
  const theirs = others && pair(others);
  const apart = theirs && differenceOfDifferences(mine, theirs);
  // where others counted nothing there is nothing to hold it against
  const held = theirs !== null && theirs.before.denominator > 0 && theirs.after.denominator > 0;
  return {
    own: shown(mine),
    others: held ? shown(theirs) : null,
    effect: roundedDifference(held ? apart : difference(mine)),
    complete: last >= end,
    drop: recovery(own, { changed: day, last: earlier(last, addDays(day, watched - 1)), better }),
  };
}

/** How many days from the change on are watched for a recovery. */
export const watched = 90;
