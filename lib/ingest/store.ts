import type { Run } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import { arrays } from "@/lib/ingest/arrays";
import { conflicts } from "@/lib/ingest/conflicts.sql";
import { merge } from "@/lib/ingest/merge.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { storeEvents } from "@/lib/ingest/storeEvents.sql";
import { touchedOrders } from "@/lib/ingest/touched.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** accepted: stored now · duplicate: stored before with the same content · conflict: stored before with other content */
export type Stored = "accepted" | "duplicate" | "conflict";

/**
 * Stores events in the transaction of `run`, and moves cases, orders and rollups with them. The organisation is held.
 * Writers of one organisation store their events side by side and fold them one after the other.
 * @returns what became of each event, by index
 */
export async function store(
  ctx: Ctx,
  run: Run,
  timezone: string,
  events: readonly Event[],
): Promise<Stored[]> {
  if (events.length === 0) return [];
  const firsts = firstOfEach(events);
  const [inserted] = await run<Inserted>({ name: "store_events", text: storeEvents }, [
    ctx.org,
    ctx.now,
    ...arrays(firsts.map(([, index]) => events[index] as Event)),
  ]);
  const found = inserted?.stored;
  const added = found ? new Set(found.map(identity)) : null;
  const accepted = new Set(firsts.flatMap(([key, index]) => (!added || added.has(key) ? [index] : [])));
  const fresh = events.filter((_, index) => accepted.has(index));
  await mergeStored(ctx, run, timezone, fresh);
  return verdicts(ctx, run, events, accepted);
}

interface Inserted {
  /** null when all of the batch was new */
  stored: { source: string; id: string }[] | null;
}

/** Of each identity the first event's index, in the order of the identities. */
function firstOfEach(events: readonly Event[]): [string, number][] {
  const firsts = new Map<string, number>();
  events.forEach((event, index) => {
    const key = identity(event);
    if (!firsts.has(key)) firsts.set(key, index);
  });
  return [...firsts].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function mergeStored(ctx: Ctx, run: Run, timezone: string, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return;
  const named = [events.map(({ source }) => source), events.map(({ id }) => id)];
  await run({ name: "merge", text: merge() }, [ctx.org, timezone, ctx.now, ...named]);
  const orders = new Set(
    events.flatMap(({ type, order }) => (type === "order.placed" && order ? [order] : [])),
  );
  if (orders.size === 0) return;
  await run({ name: "recount_orders", text: recountOrders(touchedOrders) }, [ctx.org, timezone, [...orders]]);
}

/** What was not stored now is compared with what is stored, be it from before or from earlier in the batch. */
async function verdicts(
  ctx: Ctx,
  run: Run,
  events: readonly Event[],
  accepted: ReadonlySet<number>,
): Promise<Stored[]> {
  const stored = events.map((_, index): Stored => (accepted.has(index) ? "accepted" : "duplicate"));
  const repeated = [...events.keys()].filter((index) => !accepted.has(index));
  if (repeated.length === 0) return stored;
  const differing = await run<{ place: number }>({ name: "conflicts", text: conflicts }, [
    ctx.org,
    ...arrays(repeated.map((index) => events[index] as Event)),
  ]);
  for (const { place } of differing) stored[repeated[place - 1] as number] = "conflict";
  return stored;
}

function identity(event: { source: string; id: string }): string {
  return `${event.source}\0${event.id}`;
}
