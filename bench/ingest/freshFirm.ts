import type { Client } from "pg";
import { firm } from "@/bench/firm/firm";
import { firmEvents } from "@/bench/firm/firmEvents";
import { casesADay } from "@/bench/ingest/casesADay";
import { type Loaded, loadFirm } from "@/bench/read/loadFirm";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import type { Database } from "@/lib/db/database";
import { organisationBySlug } from "@/lib/tenancy/organisations";

/** An organisation that has so many events of 180 days, and how it was loaded. */
export interface FreshFirm extends Loaded {
  org: string;
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
  const loaded = await loadFirm(owner, ctx, firmEvents({ seed: 1, events, days: firm.days }));
  // as autovacuum would have done by the time somebody sends more
  await owner.query("vacuum analyze");
  return { ...loaded, org, key: apiKey, cases: await casesADay(owner, org) };
}
