import { rollOrders } from "@/lib/ingest/rollOrders.sql";

/**
 * Counts the orders of the relation `touched` anew: an order falls on the day of its earliest line, and has cogs when
 * each of its lines has. Moves the rollup by what changed. `insert … on conflict` though every
 * row is there, as it finds each by its key: an update would be planned as a join.
 * $1 organisation, $2 zone
 */
export const recountOrders = (touched: string) => `
with touched as (${touched}),
moved as (
  select t.order_id, t.placed_day as old_placed_day, t.with_cogs as old_with_cogs, c.placed_day, c.with_cogs
  from touched t
  cross join lateral (
    select (t.placed_at at time zone $2::text)::date as placed_day, t.lines = t.lines_with_cogs as with_cogs
  ) c
  where (t.placed_day, t.with_cogs) is distinct from (c.placed_day, c.with_cogs)
),
written as (
  insert into order_state (organisation_id, order_id, lines, lines_with_cogs, placed_day, with_cogs)
  select $1::uuid, order_id, 0, 0, placed_day, with_cogs
  from moved
  order by order_id
  on conflict (organisation_id, order_id) do update set
    placed_day = excluded.placed_day, with_cogs = excluded.with_cogs
),
${rollOrders}
select count(*)::int as moved from moved`;
