import type { Run } from "@/lib/db/statements";
import { readContext } from "@/lib/ingest/readContext";
import { folded } from "@/lib/ingest/rebuild";
import { type Identity, takeOut } from "@/lib/ingest/takeOut";
import { forgetProcesses, recountSource, takeClaims } from "@/lib/ingest/undo.sql";
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
  await whileHeld(ctx, { alone: true }, async (run) => {
    await run(recountSource, [ctx.org, source]);
    await run(forgetProcesses, [ctx.org]);
    for (const table of folded.filter((name) => name.startsWith("rollup_"))) {
      await run(emptyRows(await measuresOf(run, table), table), [ctx.org]);
    }
  });
  await replaced?.after();
}

async function undoBatch(ctx: Ctx, run: Run, timezone: string, importId: string): Promise<number> {
  const claims = await run<Identity & { only: boolean }>(takeClaims, [ctx.org, importId, batchSize]);
  const own = claims.filter((claim) => claim.only);
  await takeOut(ctx, run, timezone, own);
  return claims.length;
}

const batchSize = 2_000;

/** Columns that are no part of the key: sums, of which a row that counts nothing has only zeros. */
async function measuresOf(run: Run, table: string): Promise<string[]> {
  const rows = await run<{ name: string }>(
    `select a.attname::text as name
     from pg_attribute a
     join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped
       and not a.attnum = any (i.indkey)`,
    [table],
  );
  return rows.map(({ name }) => name);
}

function emptyRows(measures: readonly string[], table: string): string {
  return `delete from ${table} where organisation_id = $1::uuid and ${measures.map((name) => `${name} = 0`).join(" and ")}`;
}
