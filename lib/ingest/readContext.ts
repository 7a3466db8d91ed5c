import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import type { ReadContext } from "@/lib/events/readEvent";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What reading an event needs to know of the organisation: its currency, its zone and its exchange rates.
 * @throws Fault `not-found` when the organisation is gone
 */
export async function readContext(ctx: Ctx): Promise<ReadContext> {
  const rows = await statements(ctx, (run) => run({ name: "read_context", text: sql }, [ctx.org]));
  const [found] = z.array(row).parse(rows);
  if (!found) throw new Fault("not-found", "This organisation does not exist.");
  const { currency, timezone, rates } = found;
  return { now: ctx.now, currency, timezone, hasRate: (code, day) => (rates[code] ?? "9999") <= day };
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
  ) as rates
  from organisation o
  where o.organisation_id = $1::uuid`;

const row = z.object({
  currency: z.string(),
  timezone: z.string(),
  rates: z.record(z.string(), z.string()),
});
