import type { Run } from "@/lib/db/statements";
import { folded } from "@/lib/ingest/rebuild";
import { forgetProcesses, recountSource } from "@/lib/ingest/undo.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * After events of a source were taken out: counts the source anew, and forgets what nothing is left of, the source, the
 * processes that nobody has confirmed and the rows that count nothing. In the transaction of `run`, which holds the
 * organisation alone.
 */
export async function forgetEmpty(ctx: Ctx, run: Run, source: string): Promise<void> {
  await run(recountSource, [ctx.org, source]);
  await run(forgetProcesses, [ctx.org]);
  for (const table of folded.filter((name) => name.startsWith("rollup_"))) {
    await run(emptyRows(await measuresOf(run, table), table), [ctx.org]);
  }
}

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
