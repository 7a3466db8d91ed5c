import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * A shared lock, which lasts as long as the transaction: neither zone nor currency can change, nor the organisation go,
 * while a batch is stored. With `alone` nobody else stores meanwhile.
 * @returns the zone
 * @throws Fault `not-found` when the organisation is gone; `conflict` when its currency is not `currency` (any more)
 */
export async function holdOrganisation(
  ctx: Ctx,
  run: Run,
  options: { currency?: string; alone?: boolean } = {},
): Promise<string> {
  // the weakest of all, as one of the writers who share it has the turn (`takeTurn`)
  const lock = options.alone ? "for update" : "for key share";
  const [held] = await run<{ timezone: string; currency: string }>(
    `select timezone, currency from organisation where organisation_id = $1::uuid ${lock}`,
    [ctx.org],
  );
  if (!held) throw new Fault("not-found", "This organisation does not exist.");
  if (options.currency !== undefined && options.currency !== held.currency) {
    throw new Fault(
      "conflict",
      "The organisation's currency was changed just now: send the same events again.",
    );
  }
  return held.timezone;
}
