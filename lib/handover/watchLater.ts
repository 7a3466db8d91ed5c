import type { Run } from "@/lib/db/statements";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What the worker knows the work by. */
export const watchKind = "handover-watch";

/** Has the stop rule of a handover looked at again in a while, in the transaction of `run`. */
export async function watchLater(ctx: Pick<Ctx, "org" | "now">, run: Run, id: string): Promise<void> {
  await enqueue(run, ctx, watchKind, id, new Date(ctx.now.getTime() + every));
}

/** A quarter of an hour: far within the day that the rule has, and one short read for each handover that stands. */
const every = 15 * 60_000;
