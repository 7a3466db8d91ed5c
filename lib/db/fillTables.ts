import { statements } from "@/lib/db/statements";
import type { TestOrganisation } from "@/lib/db/testing";

/**
 * For tests: puts a row of the organisation, with a value in every column, into each of the tenants' tables, those
 * that nobody has thought of yet included. Values are made from the columns' types, and from the first choice that a
 * check names.
 */
export async function fillTables<C extends Pick<TestOrganisation, "org" | "db" | "actor" | "now">>(
  ctx: C,
): Promise<C> {
  await statements(ctx, async (run) => {
    let waiting = (await run<{ table: string; row: string }>(rowsToInsert, [ctx.org])).filter(
      ({ table }) => table !== "organisation",
    );
    await run("update organisation set roadmap_start = '2026-01-01' where organisation_id = $1::uuid", [
      ctx.org,
    ]);
    // a row that others refer to comes first: those that fail wait for another round
    while (waiting.length > 0) {
      const failed: { table: string; row: string; error: unknown }[] = [];
      for (const { table, row } of waiting) {
        await run("savepoint one");
        try {
          await run(
            `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).* on conflict do nothing`,
            [row],
          );
        } catch (error) {
          await run("rollback to one");
          failed.push({ table, row, error });
        }
      }
      if (failed.length === waiting.length) throw failed[0]?.error;
      waiting = failed;
    }
  });
  return ctx;
}

const rowsToInsert = `
  select c.relname::text as table, jsonb_object_agg(a.attname,
    case
      when a.attname = 'organisation_id' then to_jsonb($1::uuid)
      when t.typcategory = 'A' then '[]'
      when chosen.value is not null then to_jsonb(chosen.value)
      when t.typname = 'uuid' then to_jsonb($1::uuid)
      when t.typname = 'bool' then 'true'
      when t.typname = 'jsonb' then '{}'
      when t.typname = 'bytea' then '"\\\\x00"'
      when t.typname = 'date' then '"2026-03-02"'
      when t.typname = 'timestamptz' then '"2026-03-02T09:00:00.123456Z"'
      -- the log's first number is taken
      when a.attname = 'seq' then '7'
      when t.typcategory = 'N' then '1'
      else to_jsonb('text of ' || $1::text)
    end
  )::text as row
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join lateral (
    select substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[''([^'']+)''') as value
    from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    limit 1
  ) chosen on true
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
  group by c.relname
  order by c.relname`;
