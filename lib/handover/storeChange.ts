import type { Run } from "@/lib/db/statements";
import { storeChange as storeOwn } from "@/lib/ingest/storeChange";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Stores the `change.made` of a handover, in the transaction of `run`, which holds the organisation (`whileHeld`). Its
 * kind is `process`: who does the work is another now, the agent is the same, so that the proof of the agent goes on.
 */
export async function storeChange(
  ctx: Ctx,
  run: Run,
  timezone: string,
  change: { id: string; process: string; title: string; note: string | null },
): Promise<void> {
  await storeOwn(ctx, run, timezone, { ...change, time: ctx.now, kind: "process" });
}
