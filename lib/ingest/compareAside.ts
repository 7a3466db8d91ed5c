import type { Run } from "@/lib/db/statements";
import { folded } from "@/lib/ingest/rebuild";
import type { Ctx } from "@/lib/tenancy/ctx";

export type FoldedTable = (typeof folded)[number];
/** How many rows of each table differ from what the events fold to. */
export type Differences = Record<FoldedTable, number>;

/**
 * Folds events beside what is stored and counts the rows that differ, table by table. The transaction of `run` should
 * read one snapshot; nothing is locked.
 *
 * TRICKY: the copies are temporary tables with the names of the real ones. Postgres looks a name up among temporary
 * tables first, so the very statements of ingest and rebuild write into the copies. They must not be prepared by name:
 * a plan made for the real table would be taken.
 *
 * @param fold writes into the copies
 * @param part of each table the rows that are compared, as a condition with its values, which begin at `$2`; null leaves
 *   the table out
 */
export async function compareAside(
  ctx: Ctx,
  run: Run,
  fold: () => Promise<void>,
  part: (table: FoldedTable) => Part | null,
): Promise<Differences> {
  for (const table of folded) {
    await run(
      `create temporary table ${table} (like public.${table} including defaults including indexes) on commit drop`,
    );
  }
  await fold();
  const differences = {} as Differences;
  for (const table of folded) {
    const compared = part(table);
    if (compared === null) {
      differences[table] = 0;
      continue;
    }
    const [counted] = await run<{ rows: number }>(
      differing(table, await columnsOf(run, table), compared.condition),
      [ctx.org, ...compared.values],
    );
    differences[table] = counted?.rows ?? 0;
  }
  return differences;
}

export interface Part {
  condition: string;
  values: unknown[];
}

type Columns = { name: string; key: boolean }[];

async function columnsOf(run: Run, table: string): Promise<Columns> {
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
function differing(table: string, columns: Columns, condition: string): string {
  const keys = columns.filter((column) => column.key).map((column) => column.name);
  const rest = columns.filter((column) => !column.key).map((column) => column.name);
  const present = (side: string) =>
    table.startsWith("rollup_") ? `where (${rest.map((name) => `${side}.${name} <> 0`).join(" or ")})` : "";
  return `
    with kept as (select * from public.${table} stored where stored.organisation_id = $1::uuid and ${condition}),
    made as (select * from pg_temp.${table} folded where ${condition}),
    before as (select * from kept ${present("kept")}),
    again as (select * from made ${present("made")})
    select count(*)::int as rows
    from before
    full join again using (${keys.join(", ")})
    where (${rest.map((name) => `before.${name}`).join(", ")}, before.${rest[0]} is null)
      is distinct from (${rest.map((name) => `again.${name}`).join(", ")}, again.${rest[0]} is null)`;
}
