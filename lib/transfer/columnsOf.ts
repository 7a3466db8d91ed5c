import type { Run } from "@/lib/db/statements";

/** The columns of a table that can be written, but for the organisation's id, in their order. */
export async function columnsOf(run: Run, table: string): Promise<string[]> {
  const rows = await run<{ name: string }>(
    `select a.attname::text as name
     from pg_attribute a
     where a.attrelid = ('public.' || $1::text)::regclass and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' and a.attname <> 'organisation_id'
     order by a.attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}
