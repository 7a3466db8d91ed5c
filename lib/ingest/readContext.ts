import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { perProcess } from "@/lib/db/perProcess";
import { readAtOnce } from "@/lib/db/readAtOnce";
import type { ReadContext } from "@/lib/events/readEvent";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What reading an event needs to know of the organisation: its currency, its zone and its exchange rates, as they are
 * now; and whether something was typed that its data may take the place of. Deliveries that come while it is being read share the next reading: of 64 senders of single events, each asking
 * for itself, the asking took longer than the storing.
 * @throws Fault `not-found` when the organisation is gone
 */
export async function readContext(ctx: Ctx): Promise<ReadContext & { typed: boolean }> {
  const shared = perProcess("contexts", () => new Map<string, Reading>());
  const found = await (shared.get(ctx.org)?.next() ?? begin(ctx, shared));
  if (!found) throw new Fault("not-found", "This organisation does not exist.");
  const { currency, timezone, rates, typed } = found;
  return { now: ctx.now, currency, timezone, typed, hasRate: (code, day) => (rates[code] ?? "9999") <= day };
}

interface Reading {
  /** what is read once the one under way has ended: it may have begun before a change that its asker knows of */
  next(): Promise<Found>;
}
type Found = z.infer<typeof row> | undefined;

function begin(ctx: Ctx, shared: Map<string, Reading>): Promise<Found> {
  const reading = read(ctx);
  let following: Promise<Found> | null = null;
  const own: Reading = {
    next() {
      following ??= reading.then(
        () => begin(ctx, shared),
        () => begin(ctx, shared),
      );
      return following;
    },
  };
  shared.set(ctx.org, own);
  const ended = () => {
    if (shared.get(ctx.org) === own && following === null) shared.delete(ctx.org);
  };
  reading.then(ended, ended);
  return reading;
}

async function read(ctx: Ctx): Promise<Found> {
  return z.array(row).parse(await readAtOnce(ctx, sql))[0];
}

/** With the first day that each other currency has a rate on. */
const sql = `
  select o.currency, o.timezone, (
    select coalesce(json_object_agg(x.currency, x.first_day), '{}')
    from (
      select currency, min(from_day) as first_day
      from exchange_rate
      where organisation_id = $1::uuid
      group by currency
    ) x
  ) as rates,
  exists (select from typed_start t where t.organisation_id = $1::uuid) as typed
  from organisation o
  where o.organisation_id = $1::uuid`;

const row = z.object({
  currency: z.string(),
  timezone: z.string(),
  rates: z.record(z.string(), z.string()),
  typed: z.boolean(),
});
