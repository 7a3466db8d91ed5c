import { rollOrders } from "@/lib/ingest/rollOrders.sql";

/**
 * Deletes orders and takes out of the rollup what they counted as: to be folded anew.
 * $1 organisation, $2 orders
 */
export const dropOrders = `
with moved as (
  delete from order_state s
  where s.organisation_id = $1::uuid and s.order_id = any($2::text[])
  returning s.placed_day as old_placed_day, s.with_cogs as old_with_cogs, null::date as placed_day,
    null::boolean as with_cogs
),
${rollOrders}
select count(*)::int as orders from moved`;

/** The lines of those orders. $1 organisation, $2 orders */
export const linesOfOrders = `
  select * from event
  where organisation_id = $1::uuid and order_id = any($2::text[]) and type = 'order.placed'`;
