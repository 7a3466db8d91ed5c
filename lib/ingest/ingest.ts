import type { Run } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import { claimAgain, claimForImport } from "@/lib/ingest/claim.sql";
import { type Stored, store } from "@/lib/ingest/store";
import { whileHeld } from "@/lib/ingest/whileHeld";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Stores a batch of canonical events in one transaction and moves cases, orders and rollups with them; when it
 * returns, the next read has them. Safe to repeat, in any order, from any number of writers at once.
 *
 * @param events a few thousand at the most; they may name the same identity more than once
 * @param options.atomic store nothing when any event is in conflict
 * @param options.currency the organisation's currency as the events were read in
 * @param options.delivery the import that sends them: its undo will find them; `record` writes down how far it has come,
 *   in the same transaction
 * @returns what became of each event, by index
 * @throws Fault `forbidden`; `not-found` when the organisation is gone; `conflict` when its currency is another by now
 */
export async function ingest(
  ctx: Ctx,
  events: readonly Event[],
  options: { atomic?: boolean; currency?: string; delivery?: Delivery } = {},
): Promise<Stored[]> {
  require(ctx, "events:write");
  const { delivery } = options;
  if (events.length === 0 && !delivery) return [];
  try {
    return await whileHeld(ctx, { currency: options.currency }, async (run, timezone) => {
      const stored = await store(ctx, run, timezone, events);
      if (options.atomic && stored.includes("conflict")) throw new NothingStored(stored);
      await claim(ctx, run, events, stored, delivery);
      await delivery?.record(run, stored);
      return stored;
    });
  } catch (error) {
    if (error instanceof NothingStored) return error.stored;
    throw error;
  }
}

export interface Delivery {
  /** of the import */
  id: string;
  record(run: Run, stored: readonly Stored[]): Promise<void>;
}

class NothingStored extends Error {
  constructor(readonly stored: Stored[]) {
    super("rolled back because an event was in conflict");
  }
}

/** Which events an import brought, and which of an import's events came by another way too: what undo goes by. */
async function claim(
  ctx: Ctx,
  run: Run,
  events: readonly Event[],
  stored: readonly Stored[],
  delivery: Delivery | undefined,
): Promise<void> {
  const own = (verdict: Stored) => events.filter((_, index) => stored[index] === verdict);
  const identities = (of: Event[]) => [of.map((event) => event.source), of.map((event) => event.id)];
  const repeated = own("duplicate");
  const by = delivery?.id ?? otherWay;
  if (delivery) {
    const accepted = own("accepted");
    if (accepted.length > 0) await run(claimForImport, [ctx.org, by, ...identities(accepted)]);
  }
  if (repeated.length > 0) await run(claimAgain, [ctx.org, by, ...identities(repeated)]);
}

const otherWay = "00000000-0000-0000-0000-000000000000";
