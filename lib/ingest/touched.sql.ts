/** The orders named by $3 of organisation $1, each looked up by its key: `limit 1` keeps the planner from joining. */
export const touchedOrders = `
  select stored.*
  from unnest($3::text[]) as named (order_id)
  cross join lateral (
    select * from order_state o where o.organisation_id = $1::uuid and o.order_id = named.order_id limit 1
  ) stored`;

/** Every order of organisation $1. */
export const everyOrder = "select stored.* from order_state stored where stored.organisation_id = $1::uuid";
