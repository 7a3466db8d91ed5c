import type { Run } from "@/lib/db/statements";
import { readEvent } from "@/lib/events/readEvent";
import { store } from "@/lib/ingest/store";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Stores the `change.made` of a handover as any event is stored, in the transaction of `run`, which holds the
 * organisation (`whileHeld`). Its kind is `process`: who does the work is another now, the agent is the same, so that the
 * proof of the agent goes on.
 */
export async function storeChange(
  ctx: Ctx,
  run: Run,
  timezone: string,
  { id, process, title, note }: { id: string; process: string; title: string; note: string | null },
): Promise<void> {
  const wire = {
    id,
    source: "handover",
    type: "change.made",
    time: ctx.now.toISOString(),
    data: { title, kind: "process", process, ...(note === null ? {} : { note }) },
  };
  // a change names no money
  const reading = readEvent(wire, { now: ctx.now, timezone, currency: "XXX", hasRate: () => false });
  if ("refusal" in reading) throw new Error(`The change of a handover is refused: ${reading.refusal.detail}`);
  await store(ctx, run, timezone, [reading.event]);
}
