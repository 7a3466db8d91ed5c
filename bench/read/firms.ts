import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { firm } from "@/bench/firm/firm";
import { firmEvents } from "@/bench/firm/firmEvents";
import { type Loaded, loadFirm } from "@/bench/read/loadFirm";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import type { Database } from "@/lib/db/database";
import { organisationBySlug } from "@/lib/tenancy/organisations";

/** A loaded organisation; `label` is the size asked for, such as `100k`. */
export interface Firm extends Loaded {
  label: string;
  org: string;
  apiKey: string;
}

/** Events meant by `100k` or `10M`. */
export function sizeOf(label: string): number {
  const unit = { k: 1_000, M: 1_000_000 }[label.slice(-1)];
  return unit ? Number(label.slice(0, -1)) * unit : Number(label);
}

/**
 * The organisations of these sizes in the cluster of `folder`: those of an earlier run, and the missing ones made now.
 */
export async function firms(
  folder: string,
  owner: Client,
  db: Database,
  labels: readonly string[],
): Promise<Firm[]> {
  const list = join(folder, "firms.json");
  const known = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Firm[]) : [];
  for (const label of labels) {
    if (known.some((firm) => firm.label === label)) continue;
    process.stdout.write(`loading ${label} events …\n`);
    const { organisation, apiKey } = makeOrganisation(folder, `Bench ${label}`);
    const org = (await organisationBySlug(db, organisation)) ?? "";
    const ctx = { org, db, now: new Date(), actor: { kind: "command", id: "bench" } as const };
    const loaded = await loadFirm(
      owner,
      ctx,
      firmEvents({ seed: 1, events: sizeOf(label), days: firm.days }),
    );
    known.push({ label, org, apiKey, ...loaded });
    // as autovacuum would have done by the time somebody looks
    await owner.query("vacuum analyze");
    mkdirSync(folder, { recursive: true });
    writeFileSync(list, JSON.stringify(known, null, 1));
    rmSync(join(folder, `${label}.parquet`), { force: true });
  }
  return labels.flatMap((label) => known.filter((firm) => firm.label === label));
}
