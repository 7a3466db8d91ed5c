import type { Run } from "@/lib/db/statements";

/**
 * How many rows of an organisation each table holds, the directory's too: every table of the database that knows
 * organisations, found in its catalogue, so that none is forgotten.
 */
export async function countRows(run: Run, org: string): Promise<Record<string, number>> {
  const tables = await run<{ name: string }>(`
    select c.relname::text as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition
    order by c.relname`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await run<{ count: number }>(
      `select count(*)::float8 as count from "${name}" where organisation_id = $1::uuid`,
      [org],
    );
    counts[name] = row?.count ?? 0;
  }
  return counts;
}
