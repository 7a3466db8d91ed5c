import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { scopedReviews } from "@/lib/handover/sql/scopedReviews.sql";
import type { Check, Mistake } from "@/lib/handover/stopRule";
import { Exact } from "@/lib/kpi/exact";

/** The work that a handover is about. */
export interface Scope {
  process: string;
  step: string | null;
  channel: string | null;
  amountUpTo: string | null;
}

/**
 * The checks and mistakes of some work since an instant, each in the order of time. A case that was reviewed more than
 * once is one check; a mistake that nobody said the cost of takes `usual`, or counts nothing where that is unknown, too.
 * @param usual what a mistake costs, a decimal string
 */
export async function readWatched(
  org: string,
  run: Run,
  scope: Scope,
  { since, timezone, usual }: { since: Date; timezone: string; usual: string | null },
): Promise<{ checks: (Check & { case: string })[]; mistakes: Mistake[] }> {
  const { process, step, channel, amountUpTo } = scope;
  const values = [org, process, step, channel, amountUpTo, since, timezone];
  const rows = z.array(row).parse(await run({ name: "handover_watched", text: scopedReviews }, values));
  const cases = new Map<string, Check & { case: string }>();
  for (const { case: name, reviewed, accepted, at } of rows) {
    if (!reviewed) continue;
    const before = cases.get(name)?.accepted ?? true;
    // put in again, so that the order is that of the last reviews
    cases.delete(name);
    cases.set(name, { case: name, at, accepted: before && accepted === true });
  }
  const mistakes = rows.flatMap(({ reviewed, accepted, at, cost }) => {
    const amount = cost ?? (reviewed ? usual : null);
    return (reviewed && accepted === true) || amount === null ? [] : [{ at, cost: new Exact(amount) }];
  });
  return { checks: [...cases.values()], mistakes };
}

const row = z.object({
  case: z.string(),
  reviewed: z.boolean(),
  accepted: z.boolean().nullable(),
  at: z.string(),
  cost: z.string().nullable(),
});
