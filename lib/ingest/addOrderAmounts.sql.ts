/**
 * Adds the amounts of orders in the relation `new`, each on its own event's day and in its own currency.
 * $1 organisation, $2 zone
 */
export const addOrderAmounts = `
  insert into rollup_order as stored
    (organisation_id, day, currency, orders, orders_with_cogs, amount, amount_with_cogs, cogs, paid, refunded)
  select $1::uuid, (time at time zone $2::text)::date as day, coalesce(currency, '') as currency_key, 0, 0,
    coalesce(sum(amount) filter (where type = 'order.placed'), 0),
    coalesce(sum(amount) filter (where type = 'order.placed' and cogs is not null), 0),
    coalesce(sum(cogs), 0),
    coalesce(sum(amount) filter (where type = 'order.paid'), 0),
    coalesce(sum(amount) filter (where type = 'order.refunded'), 0)
  from new
  where starts_with(type, 'order.')
  group by day, currency_key
  order by day, currency_key
  on conflict (organisation_id, day, currency) do update set
    amount = stored.amount + excluded.amount,
    amount_with_cogs = stored.amount_with_cogs + excluded.amount_with_cogs,
    cogs = stored.cogs + excluded.cogs,
    paid = stored.paid + excluded.paid,
    refunded = stored.refunded + excluded.refunded`;
