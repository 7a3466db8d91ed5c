import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Waits until no other writer folds events of the organisation, which is held (`whileHeld`), and keeps others from
 * it until the transaction ends: what folds reads cases, orders and rollups and writes them. The events themselves are
 * stored before, side by side.
 *
 * A writer that has its turn must not wait for a writer that has stored events and waits for its own: who takes it
 * before storing may be told of a deadlock, and is tried again.
 */
export async function takeTurn(ctx: Ctx, run: Run): Promise<void> {
  await run("select from organisation where organisation_id = $1::uuid for no key update", [ctx.org]);
}
