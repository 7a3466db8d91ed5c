/**
 * Folds the order lines of the relation `new` and merges them into `order_state`; what the orders counted as stays
 * until `recountOrders`. The same merges as for cases: earliest and sum.
 * $1 organisation
 */
export const mergeOrders = `
  insert into order_state as stored (organisation_id, order_id, placed_at, lines, lines_with_cogs)
  select $1::uuid, order_id, min(time), count(*), count(cogs)
  from new
  where type = 'order.placed'
  group by order_id
  order by order_id
  on conflict (organisation_id, order_id) do update set
    placed_at = least(stored.placed_at, excluded.placed_at),
    lines = stored.lines + excluded.lines,
    lines_with_cogs = stored.lines_with_cogs + excluded.lines_with_cogs`;
