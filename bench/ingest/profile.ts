import { randomUUID } from "node:crypto";
import { firm } from "@/bench/firm/firm";
import { bodies } from "@/bench/ingest/bodies";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { readEvent } from "@/lib/events/readEvent";
import { readJson } from "@/lib/events/readJson";
import { arrays } from "@/lib/ingest/arrays";
import { ingest } from "@/lib/ingest/ingest";
import { readContext } from "@/lib/ingest/readContext";
import { createOrganisation } from "@/lib/tenancy/organisations";

/** Microseconds an event, by what they were spent on. */
export type Profile = Record<string, number>;

/**
 * Where the time of a batch goes: the same functions that the route calls, called one by one in this process on one
 * connection, each timed. HTTP itself is not in it.
 */
export async function profile(ownerUrl: string, events: number): Promise<Profile> {
  const db = await openDatabase(appUrl(ownerUrl), 1);
  const spent = new Map<string, number>();
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
    return result;
  };
  const { org } = await createOrganisation(db, new Date(), {
    name: "Profile",
    slug: `profile-${randomUUID().slice(0, 8)}`,
    timezone: firm.timezone,
    currency: firm.currency,
  });
  const ctx = { org, db, now: new Date(), actor: { kind: "command", id: "bench" } as const };
  let statements = 0;
  const client = await db.pool.connect();
  const query = client.query.bind(client) as (
    asked: { name?: string; text: string },
    ...rest: unknown[]
  ) => unknown;
  Object.assign(client, {
    query(asked: string | { name?: string; text: string }, ...rest: unknown[]) {
      const name = typeof asked === "string" ? asked.split(";")[0] : (asked.name ?? "other statements");
      const result = query(asked as { text: string }, ...rest);
      if (!(result instanceof Promise)) return result;
      statements++;
      return timed(`  ${name}`, () => result);
    },
  });
  client.release();

  let count = 0;
  try {
    for (const body of bodies({ seed: 7, events, days: 180 })) {
      const read = await timed("parse JSON", () => readJson(body));
      if ("unreadable" in read) throw new Error(read.unreadable.detail);
      const context = await readContext(ctx);
      const readings = await timed("validate", () =>
        read.items.map((item) => readEvent("value" in item ? item.value : null, context)),
      );
      const batch = readings.flatMap((reading) => ("event" in reading ? [reading.event] : []));
      await timed("encode arrays", () => arrays(batch));
      await timed("store, in all", () => ingest(ctx, batch));
      count += batch.length;
    }
  } finally {
    await db.close();
  }
  const each = [...spent].map(([name, milliseconds]) => [name, (milliseconds * 1000) / count] as const);
  return { ...Object.fromEntries(each), "statements a batch": (statements / count) * 1000 };
}
