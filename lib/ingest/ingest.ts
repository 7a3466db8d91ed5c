import type { Run } from "@/lib/db/statements";
import { statements } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import { Fault } from "@/lib/http/fault";
import { append } from "@/lib/ingest/append.sql";
import { arrays } from "@/lib/ingest/arrays";
import { conflicts } from "@/lib/ingest/conflicts.sql";
import { recountCases } from "@/lib/ingest/recountCases.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { touchedCases, touchedOrders } from "@/lib/ingest/touched.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** accepted: stored now · duplicate: stored before with the same content · conflict: stored before with other content */
export type Stored = "accepted" | "duplicate" | "conflict";

/**
 * Stores a batch of canonical events in one transaction and moves cases, orders and rollups with them; when it
 * returns, the next read has them. Safe to repeat, in any order, from any number of writers at once.
 *
 * @param events a few thousand at the most; they may name the same identity more than once
 * @param options.atomic store nothing when any event is in conflict
 * @param options.currency the organisation's currency as the events were read in
 * @returns what became of each event, by index
 * @throws Fault `forbidden`; `not-found` when the organisation is gone; `conflict` when its currency is another by now
 */
export async function ingest(
  ctx: Ctx,
  events: readonly Event[],
  options: { atomic?: boolean; currency?: string } = {},
): Promise<Stored[]> {
  require(ctx, "events:write");
  if (events.length === 0) return [];
  try {
    return await statements(ctx, async (run) => {
      const timezone = await holdOrganisation(ctx, run, options.currency);
      const stored: Stored[] = new Array(events.length);
      for (const round of rounds(events)) {
        await storeRound(ctx, run, timezone, events, round, stored);
      }
      if (options.atomic && stored.includes("conflict")) throw new NothingStored(stored);
      await recount(ctx, run, timezone, events, stored);
      return stored;
    });
  } catch (error) {
    if (error instanceof NothingStored) return error.stored;
    throw error;
  }
}

class NothingStored extends Error {
  constructor(readonly stored: Stored[]) {
    super("rolled back because an event was in conflict");
  }
}

/** A shared lock: neither zone nor currency can change, nor the organisation go, while the batch is stored. */
async function holdOrganisation(ctx: Ctx, run: Run, currency?: string): Promise<string> {
  const [held] = await run<{ timezone: string; currency: string }>(
    "select timezone, currency from organisation where organisation_id = $1::uuid for share",
    [ctx.org],
  );
  if (!held) throw new Fault("not-found", "This organisation does not exist.");
  if (currency !== undefined && currency !== held.currency) {
    throw new Fault(
      "conflict",
      "The organisation's currency was changed just now: send the same events again.",
    );
  }
  return held.timezone;
}

/** Indexes of the events, in rounds in which every identity is met once: almost always a single round. */
function rounds(events: readonly Event[]): number[][] {
  const seen = new Map<string, number>();
  const result: number[][] = [];
  events.forEach((event, index) => {
    const key = identity(event);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    const round = result[times] ?? [];
    round.push(index);
    result[times] = round;
  });
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
  const fresh = await run<{ source: string; id: string }>({ name: "append", text: append }, [
    ctx.org,
    timezone,
    ctx.now,
    ...arrays(batch),
  ]);
  if (fresh.length === batch.length) {
    for (const index of round) stored[index] = "accepted";
    return;
  }
  const accepted = new Set(fresh.map(identity));
  const repeated = round.filter((index) => !accepted.has(identity(events[index] as Event)));
  const differing = await run<{ place: number }>({ name: "conflicts", text: conflicts }, [
    ctx.org,
    ...arrays(repeated.map((index) => events[index] as Event)),
  ]);
  for (const index of round) stored[index] = "accepted";
  for (const index of repeated) stored[index] = "duplicate";
  for (const { place } of differing) stored[repeated[place - 1] as number] = "conflict";
}

async function recount(
  ctx: Ctx,
  run: Run,
  timezone: string,
  events: readonly Event[],
  stored: Stored[],
): Promise<void> {
  const cases = new Map<string, [string, string]>();
  const orders = new Set<string>();
  events.forEach((event, index) => {
    if (stored[index] !== "accepted") return;
    if (event.type === "order.placed" && event.order !== null) orders.add(event.order);
    if (event.type.startsWith("case.") && event.process !== null && event.case !== null) {
      cases.set(`${event.process}\0${event.case}`, [event.process, event.case]);
    }
  });
  if (cases.size > 0) {
    const keys = [...cases.values()];
    await run({ name: "recount_cases", text: recountCases(touchedCases) }, [
      ctx.org,
      timezone,
      keys.map(([process]) => process),
      keys.map(([, id]) => id),
    ]);
  }
  if (orders.size > 0) {
    await run({ name: "recount_orders", text: recountOrders(touchedOrders) }, [
      ctx.org,
      timezone,
      [...orders],
    ]);
  }
}

function identity(event: { source: string; id: string }): string {
  return `${event.source}\0${event.id}`;
}
