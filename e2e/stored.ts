import pg from "pg";
import { world } from "./world";

/** Of an organisation's events: how many of each type there are, and what their models took and cost. */
export async function stored(slug: string): Promise<Stored> {
  const counted = await query<{ type: string; count: number }>(
    `select type, count(*)::int as count ${ofFirm("event")} group by type`,
    slug,
  );
  const [sums] = await query<Omit<Stored, "events">>(
    `select coalesce(sum(input_tokens), 0)::int as "inputTokens", coalesce(sum(output_tokens), 0)::int as "outputTokens",
       sum(cost)::text as cost ${ofFirm("event")}`,
    slug,
  );
  const events = Object.fromEntries(counted.map(({ type, count }) => [type, count]));
  return { inputTokens: 0, outputTokens: 0, cost: null, ...sums, events };
}

export interface Stored {
  events: Record<string, number>;
  inputTokens: number;
  outputTokens: number;
  /** decimal */
  cost: string | null;
}

/** How many of its cases were handled on each level. */
export async function caseLevels(slug: string): Promise<Record<string, number>> {
  const rows = await query<{ level: string; cases: number }>(
    `select level, count(*)::int as cases ${ofFirm("case_state")} group by level`,
    slug,
  );
  return Object.fromEntries(rows.map(({ level, cases }) => [level, cases]));
}

function ofFirm(table: string): string {
  return `from ${table} join directory_slug using (organisation_id) where slug = $1::text`;
}

async function query<Row extends pg.QueryResultRow>(sql: string, slug: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: world().ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [slug])).rows;
  } finally {
    await client.end();
  }
}
