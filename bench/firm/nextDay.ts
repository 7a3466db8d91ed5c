import type { Client } from "pg";
import { startOfDay } from "@/bench/firm/firm";

/** The first day of the firm that an organisation has no events of yet. */
export async function nextDay(owner: Client, org: string): Promise<number> {
  const { rows } = await owner.query<{ last: Date }>(
    "select time as last from event where organisation_id = $1::uuid order by time desc limit 1",
    [org],
  );
  return Math.floor(((rows[0]?.last.getTime() ?? startOfDay(0)) - startOfDay(0)) / 86_400_000) + 1;
}
