import pg from "pg";
import { tenantTables } from "@/lib/tenancy/tenantTables";

/**
 * A checksum of an organisation's rows for each table that holds any, its people and its directory. Left out: when a key
 * was last used and a member last seen, and what the server finds by itself, which counts some day again each minute.
 */
export async function rowsOf(ownerUrl: string, org: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = [
      ...tenantTables.loose,
      ...tenantTables.held.filter((table) => !table.startsWith("recount_")),
      "directory_slug",
      "directory_hook",
      "directory_key",
      "directory_member",
    ];
    const queries = tables.map(
      (table) =>
        `select '${table}' as name, ${checksum} from
         (select (to_jsonb(stored) - 'last_used_at' - 'last_seen_at')::text as line from ${table} stored where organisation_id = $1::uuid) lines`,
    );
    queries.push(
      `select 'person' as name, ${checksum} from
       (select person::text as line from person join directory_member on person_id = id where organisation_id = $1::uuid) lines`,
    );
    const { rows } = await client.query<{ name: string; sum: string }>(queries.join(" union all "), [org]);
    return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
  } finally {
    await client.end();
  }
}

const checksum =
  "count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' order by line collate \"C\")), '') as sum";
