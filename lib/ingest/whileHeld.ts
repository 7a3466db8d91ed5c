import { Fault } from "@/lib/contract/fault";
import { type Run, statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Runs `work` in a transaction that holds the organisation by a shared lock: neither its zone nor its currency can
 * change, nor can it go, while a batch is stored. With `alone` nobody else stores meanwhile.
 *
 * @param options.currency what the events were read in
 * @param work gets the organisation's zone
 * @throws Fault `not-found` when the organisation is gone; `conflict` when its currency is not `currency` (any more)
 */
export async function whileHeld<T>(
  ctx: Ctx,
  options: { currency?: string; alone?: boolean },
  work: (run: Run, timezone: string) => Promise<T>,
): Promise<T> {
  // the weakest lock of all where it is shared, as one of the writers who share it has the turn (`takeTurn`)
  const lock = options.alone ? "for update" : "for key share";
  const opening = `select timezone, currency from organisation where organisation_id = $1::uuid ${lock}`;
  const held = (run: Run, [found]: unknown[]) => {
    const organisation = found as { timezone: string; currency: string } | undefined;
    if (!organisation) throw new Fault("not-found", "This organisation does not exist.");
    if (options.currency !== undefined && options.currency !== organisation.currency) {
      throw new Fault(
        "conflict",
        "The organisation's currency was changed just now: send the same events again.",
      );
    }
    return work(run, organisation.timezone);
  };
  return statements(ctx, held, "begin", opening);
}
