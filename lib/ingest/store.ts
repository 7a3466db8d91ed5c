import type { Run } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import { append } from "@/lib/ingest/append.sql";
import { arrays } from "@/lib/ingest/arrays";
import { conflicts } from "@/lib/ingest/conflicts.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { touchedOrders } from "@/lib/ingest/touched.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** accepted: stored now · duplicate: stored before with the same content · conflict: stored before with other content */
export type Stored = "accepted" | "duplicate" | "conflict";

/**
 * Stores events in the transaction of `run`, and moves cases, orders and rollups with them. The organisation is held.
 * @returns what became of each event, by index
 * @throws Raced when another writer stored one of the new cases at the same time: to be tried again
 */
export async function store(
  ctx: Ctx,
  run: Run,
  timezone: string,
  events: readonly Event[],
): Promise<Stored[]> {
  const stored: Stored[] = new Array(events.length);
  for (const round of rounds(events)) await storeRound(ctx, run, timezone, events, round, stored);
  await recountPlaced(ctx, run, timezone, events, stored);
  return stored;
}

/**
 * Indexes of the events, in rounds in which every identity is met once: almost always a single round. Each in the order
 * of the identities, as all writers have it: of two with the same events one waits for the other.
 */
function rounds(events: readonly Event[]): number[][] {
  const keys = events.map(identity);
  const seen = new Map<string, number>();
  const result: number[][] = [];
  keys.forEach((key, index) => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    const round = result[times] ?? [];
    round.push(index);
    result[times] = round;
  });
  for (const round of result) round.sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
  return result;
}

async function storeRound(
  ctx: Ctx,
  run: Run,
  timezone: string,
  events: readonly Event[],
  round: number[],
  stored: Stored[],
): Promise<void> {
  const batch = round.map((index) => events[index] as Event);
  const [done] = await run<Appended>({ name: "append", text: append }, [
    ctx.org,
    timezone,
    ctx.now,
    ...arrays(batch),
  ]);
  if (done?.raced) throw new Raced();
  for (const index of round) stored[index] = "accepted";
  if (!done?.stored) return;
  const accepted = new Set(done.stored.map(identity));
  const repeated = round.filter((index) => !accepted.has(identity(events[index] as Event)));
  const differing = await run<{ place: number }>({ name: "conflicts", text: conflicts }, [
    ctx.org,
    ...arrays(repeated.map((index) => events[index] as Event)),
  ]);
  for (const index of repeated) stored[index] = "duplicate";
  for (const { place } of differing) stored[repeated[place - 1] as number] = "conflict";
}

interface Appended {
  /** null when all of the batch was new */
  stored: { source: string; id: string }[] | null;
  raced: boolean;
}

/** Another writer stored one of the new cases at the same moment. Tried again, that one is known. */
export class Raced extends Error {
  override name = "Raced";
  /** serialization_failure: `statements` tries it again */
  readonly code = "40001";
}

/** Orders whose lines came now: on which day they count, and whether they have cogs. */
async function recountPlaced(
  ctx: Ctx,
  run: Run,
  timezone: string,
  events: readonly Event[],
  stored: Stored[],
): Promise<void> {
  const orders = new Set<string>();
  events.forEach((event, index) => {
    if (stored[index] === "accepted" && event.type === "order.placed" && event.order !== null) {
      orders.add(event.order);
    }
  });
  if (orders.size === 0) return;
  await run({ name: "recount_orders", text: recountOrders(touchedOrders) }, [ctx.org, timezone, [...orders]]);
}

function identity(event: { source: string; id: string }): string {
  return `${event.source}\0${event.id}`;
}
