import type { Run } from "@/lib/db/statements";
import { forgetEmpty } from "@/lib/ingest/forgetEmpty";
import { readContext } from "@/lib/ingest/readContext";
import { type Identity, takeOut } from "@/lib/ingest/takeOut";
import { takeClaims } from "@/lib/ingest/undo.sql";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { typedReplaced } from "@/lib/restatement/typedReplaced";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Takes out every event that came with an import and by no other way, a batch a transaction: at each moment the figures
 * are those of the events that are there. Processes that nobody has confirmed and sources go with their last event.
 * Begun again after an interruption it goes on where it was.
 *
 * @param source that the import's events have
 * @param progress told how many events were looked at, by batch; throws to stop between two
 * @throws Fault `forbidden`, `not-found`
 */
export async function undo(
  ctx: Ctx,
  importId: string,
  source: string,
  progress: (events: number) => Promise<void> = async () => {},
): Promise<void> {
  require(ctx, "events:write");
  const { typed } = await readContext(ctx);
  const replaced = typed ? typedReplaced(ctx) : null;
  await replaced?.before([{ part: "sales", day: null }]);
  for (let taken = batchSize; taken === batchSize; ) {
    // whether another delivery sent an event, too, must not change meanwhile
    taken = await whileHeld(ctx, { alone: true }, (run, timezone) => undoBatch(ctx, run, timezone, importId));
    await progress(taken);
  }
  await whileHeld(ctx, { alone: true }, (run) => forgetEmpty(ctx, run, source));
  await replaced?.after();
}

async function undoBatch(ctx: Ctx, run: Run, timezone: string, importId: string): Promise<number> {
  const claims = await run<Identity & { only: boolean }>(takeClaims, [ctx.org, importId, batchSize]);
  const own = claims.filter((claim) => claim.only);
  await takeOut(ctx, run, timezone, own);
  return claims.length;
}

const batchSize = 2_000;
