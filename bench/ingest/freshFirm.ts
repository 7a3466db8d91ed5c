import type { Client } from "pg";
import { type Loaded, loadFirm } from "@/bench/read/loadFirm";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import type { Database } from "@/lib/db/database";
import { organisationBySlug } from "@/lib/tenancy/organisations";

/** An organisation that has so many events of 180 days, and how it was loaded. */
export interface FreshFirm extends Loaded {
  key: string;
  /** cases a day, at the least */
  cases: number;
}

/** Makes an organisation and loads it with the firm's first 180 days. */
export async function freshFirm(
  { folder, owner, db }: { folder: string; owner: Client; db: Database },
  name: string,
  events: number,
): Promise<FreshFirm> {
  process.stdout.write(`loading ${events} events …\n`);
  const { organisation, apiKey } = makeOrganisation(folder, name);
  const org = (await organisationBySlug(db, organisation)) ?? "";
  const ctx = { org, db, now: new Date(), actor: { kind: "command", id: "bench" } as const };
  const loaded = await loadFirm(owner, ctx, { seed: 1, events, days: 180 });
  const { rows } = await owner.query<{ least: string }>(
    `select min(cases) as least from (
       select count(*) as cases from case_state where organisation_id = $1::uuid
       group by split_part(case_id, '-', 2)) by_day`,
    [org],
  );
  // as autovacuum would have done by the time somebody sends more
  await owner.query("vacuum analyze");
  return { ...loaded, key: apiKey, cases: Number(rows[0]?.least) };
}
