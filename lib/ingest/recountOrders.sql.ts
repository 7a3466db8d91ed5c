/**
 * Counts the orders of the relation `touched` anew: an order falls on the day of its earliest line, and has cogs when
 * each of its lines has. Moves the rollup by what changed. Written down as by `writeCases`.
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
moves as (
  select old_placed_day as day, -1 as orders, -old_with_cogs::int as orders_with_cogs
  from moved where old_placed_day is not null
  union all
  select placed_day, 1, with_cogs::int from moved where placed_day is not null
),
rolled as (
  insert into rollup_order as stored
    (organisation_id, day, currency, orders, orders_with_cogs, amount, amount_with_cogs, cogs, paid, refunded)
  select $1::uuid, day, '', sum(orders), sum(orders_with_cogs), 0, 0, 0, 0, 0
  from moves
  group by day
  having sum(orders) <> 0 or sum(orders_with_cogs) <> 0
  order by day
  on conflict (organisation_id, day, currency) do update set
    orders = stored.orders + excluded.orders,
    orders_with_cogs = stored.orders_with_cogs + excluded.orders_with_cogs
)
select count(*)::int as moved from moved`;
