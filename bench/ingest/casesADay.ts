import type { Client } from "pg";
import { firm } from "@/bench/firm/firm";

/** How many cases an organisation has of every day that it was loaded with, at the least. */
export async function casesADay(owner: Client, org: string): Promise<number> {
  const { rows } = await owner.query<{ least: string }>(
    `select min(cases) as least from (
       select count(*) as cases from case_state
       where organisation_id = $1::uuid and split_part(case_id, '-', 2)::int < $2::int
       group by split_part(case_id, '-', 2)) by_day`,
    [org, firm.days],
  );
  return Number(rows[0]?.least);
}
