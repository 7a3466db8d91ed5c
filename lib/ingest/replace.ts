import type { Run } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import { type Stored, store } from "@/lib/ingest/store";
import { type Identity, takeOut } from "@/lib/ingest/takeOut";
import { whileHeld } from "@/lib/ingest/whileHeld";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * For events that are derived from something that may still change, such as the spans of a trace: takes out those that
 * no longer follow from it and stores those that do, in one transaction.
 *
 * @param work runs first, in the same transaction: locks what the events are derived from, and says which go and come
 * @param options.currency the organisation's currency as the events were read in
 * @returns what became of each that came, by index
 * @throws Fault `forbidden`; `not-found` when the organisation is gone; `conflict` when its currency is another by now
 */
export async function replace(
  ctx: Ctx,
  work: (run: Run) => Promise<{ gone: readonly Identity[]; come: readonly Event[] }>,
  options: { currency?: string } = {},
): Promise<Stored[]> {
  require(ctx, "events:write");
  return whileHeld(ctx, options, async (run, timezone) => {
    const { gone, come } = await work(run);
    await takeOut(ctx, run, timezone, gone);
    return store(ctx, run, timezone, come);
  });
}
