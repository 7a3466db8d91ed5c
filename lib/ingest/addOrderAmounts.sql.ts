/**
 * Adds the amounts of orders in the relation `new`, each on its own event's day and in its own currency; with -1 takes
 * them out.
 * $1 organisation, $2 zone
 */
export const addOrderAmounts = (times: 1 | -1 = 1) => `
  insert into rollup_order as stored
    (organisation_id, day, currency, orders, orders_with_cogs, ${measures.map(([column]) => column).join(", ")})
  select $1::uuid, (time at time zone $2::text)::date as day, coalesce(currency, '') as currency_key, 0, 0,
    ${measures.map(([, sum]) => `${times} * coalesce(${sum}, 0)`).join(",\n    ")}
  from new
  where starts_with(type, 'order.')
  group by day, currency_key
  order by day, currency_key
  on conflict (organisation_id, day, currency) do update set
    ${measures.map(([column]) => `${column} = stored.${column} + excluded.${column}`).join(",\n    ")}`;

const measures = [
  ["amount", "sum(amount) filter (where type = 'order.placed')"],
  ["amount_with_cogs", "sum(amount) filter (where type = 'order.placed' and cogs is not null)"],
  ["cogs", "sum(cogs)"],
  ["paid", "sum(amount) filter (where type = 'order.paid')"],
  ["refunded", "sum(amount) filter (where type = 'order.refunded')"],
] as const;
