import pg from "pg";
import { world } from "./world";

/** Of an organisation's events: how many of each type there are, and what their models took and cost. */
export async function stored(slug: string): Promise<Stored> {
  const client = new pg.Client({ connectionString: world().ownerUrl });
  await client.connect();
  try {
    const counted = await client.query<{ type: string; count: number }>(
      `select type, count(*)::int as count ${from} group by type`,
      [slug],
    );
    const { rows } = await client.query<Omit<Stored, "events">>(
      `select coalesce(sum(input_tokens), 0)::int as "inputTokens", coalesce(sum(output_tokens), 0)::int as "outputTokens",
         sum(cost)::text as cost ${from}`,
      [slug],
    );
    const events = Object.fromEntries(counted.rows.map(({ type, count }) => [type, count]));
    return { inputTokens: 0, outputTokens: 0, cost: null, ...rows[0], events };
  } finally {
    await client.end();
  }
}

export interface Stored {
  events: Record<string, number>;
  inputTokens: number;
  outputTokens: number;
  /** decimal */
  cost: string | null;
}

const from = "from event join directory_slug using (organisation_id) where slug = $1::text";
