import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { firm } from "@/bench/firm/firm";
import { modestEvents } from "@/bench/firm/modestEvents";
import { loadFirm } from "@/bench/read/loadFirm";
import { createKey } from "@/lib/auth/createKey";
import { signUp } from "@/lib/auth/signUp";
import type { Database } from "@/lib/db/database";
import { scopes } from "@/lib/tenancy/ctx";

/** An organisation with few events, one of many in the same database. */
export interface Modest {
  org: string;
  slug: string;
  /** of its owner, whose password is `password` */
  email: string;
  apiKey: string;
  events: number;
}

export const password = "a password for benchmarks";

/**
 * So many organisations of different, modest sizes in the cluster of `folder`, each with an owner and a key: those of an
 * earlier run, and the missing ones made now.
 */
export async function beside(folder: string, owner: Client, db: Database, count: number): Promise<Modest[]> {
  const list = join(folder, "beside.json");
  const known = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Modest[]) : [];
  const before = known.length;
  for (let number = before; number < count; number++) {
    known.push(await load(owner, db, number));
    // what is not written down would be there, and be made once more
    writeFileSync(list, JSON.stringify(known));
    if (known.length % 50 === 0) process.stdout.write(`loaded ${known.length} organisations beside\n`);
  }
  // as autovacuum would have done by the time somebody looks
  if (known.length > before) await owner.query("vacuum analyze");
  return known.slice(0, count);
}

async function load(owner: Client, db: Database, number: number): Promise<Modest> {
  const now = new Date();
  const email = `beside-${number}@example.com`;
  const made = await signUp(
    db,
    {
      ...{ name: "Owner", email, password, organisation: `Beside ${number}` },
      ...{ timezone: firm.timezone, currency: firm.currency },
    },
    now,
    null,
  );
  const ctx = { org: made.org, db, now, actor: { kind: "command", id: "bench" } as const };
  const { key } = await createKey(ctx, { name: "bench", scopes: [...scopes] });
  const { events } = await loadFirm(owner, ctx, modestEvents(number));
  return { org: made.org, slug: made.organisation, email, apiKey: key, events };
}
