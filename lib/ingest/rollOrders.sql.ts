/**
 * Relations that move the rollup by the orders of the relation `moved`: take what each counted as (`old_…`) out, and put
 * in what it counts as now.
 * $1 organisation
 */
export const rollOrders = `
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
)`;
