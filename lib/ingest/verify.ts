import { statements } from "@/lib/db/statements";
import { foldEverything } from "@/lib/ingest/foldEverything";
import { folded } from "@/lib/ingest/rebuild";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Folds all events again beside what is stored and counts the rows that differ, table by table: there must be none.
 * Reads one snapshot and locks nothing, so events may flow meanwhile.
 *
 * TRICKY: the copies are temporary tables with the names of the real ones. Postgres looks a name up among temporary
 * tables first, so the very statements of ingest and rebuild write into the copies.
 */
export async function verify(ctx: Ctx): Promise<Record<(typeof folded)[number], number>> {
  require(ctx, "verify:read");
  return statements(
    ctx,
    async (run) => {
      const rows = await run<{ timezone: string }>(
        "select timezone from organisation where organisation_id = $1::uuid",
        [ctx.org],
      );
      for (const table of folded) {
        await run(
          `create temporary table ${table} (like public.${table} including defaults including indexes) on commit drop`,
        );
      }
      await foldEverything(ctx, run, rows[0]?.timezone ?? "UTC");
      const differences = {} as Record<(typeof folded)[number], number>;
      for (const table of folded) {
        const [counted] = await run<{ rows: number }>(differing(table, await columnsOf(run, table)), [
          ctx.org,
        ]);
        differences[table] = counted?.rows ?? 0;
      }
      return differences;
    },
    "begin isolation level repeatable read",
  );
}

type Columns = { name: string; key: boolean }[];

async function columnsOf(
  run: Parameters<Parameters<typeof statements>[1]>[0],
  table: string,
): Promise<Columns> {
  return run<{ name: string; key: boolean }>(
    `select a.attname::text as name, a.attnum = any (i.indkey) as key
     from pg_attribute a
     join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = ('public.' || $1::text)::regclass and a.attnum > 0 and not a.attisdropped
     order by a.attnum`,
    [table],
  );
}

/** A rollup row whose measures are all 0 is the same as no row: what moved away from it leaves it behind. */
function differing(table: string, columns: Columns): string {
  const keys = columns.filter((column) => column.key).map((column) => column.name);
  const rest = columns.filter((column) => !column.key).map((column) => column.name);
  const present = (side: string) =>
    table.startsWith("rollup_") ? `where (${rest.map((name) => `${side}.${name} <> 0`).join(" or ")})` : "";
  return `
    with kept as (select * from public.${table} stored where stored.organisation_id = $1::uuid),
    before as (select * from kept ${present("kept")}),
    again as (select * from pg_temp.${table} made ${present("made")})
    select count(*)::int as rows
    from before
    full join again using (${keys.join(", ")})
    where (${rest.map((name) => `before.${name}`).join(", ")}, before.${rest[0]} is null)
      is distinct from (${rest.map((name) => `again.${name}`).join(", ")}, again.${rest[0]} is null)`;
}
