import { type Run, statements } from "@/lib/db/statements";
import { readRow } from "@/lib/handover/listHandovers";
import { recordFiring } from "@/lib/handover/recordFiring";
import { watchKind, watchLater } from "@/lib/handover/watchLater";
import type { Handler } from "@/lib/jobs/worker";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What a worker does for handovers: looks again and again at the stop rule of each that stands, until it has fired or was
 * taken back. Not with the events themselves, whose way in stays as short as it is; whoever opens a page sees a firing at
 * once all the same, as reading looks, too.
 */
export const handoverJobs: Record<string, Handler> = {
  [watchKind]: {
    work: (ctx, id) => statements(ctx, (run) => watch(ctx, run, id)),
    // it is never left alone: the next look comes, and the server's log tells of this one
    giveUp: (ctx, id) => statements(ctx, (run) => watchLater(ctx, run, id)),
  },
};

async function watch(ctx: Ctx, run: Run, id: string): Promise<void> {
  const found = await readRow(ctx.org, run, id);
  if (found === null || found.row.takenBackAt !== null) return;
  if (!(await recordFiring(ctx, run, found.row, found.timezone))) await watchLater(ctx, run, id);
}
