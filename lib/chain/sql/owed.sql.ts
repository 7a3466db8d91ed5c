import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Relations of what the orders of `placed` come to, in the organisation's currency: `owed`, a row an order, where what was
 * paid and what was refunded lower what is due; and `paid`, the same with the day of full payment. An order in one currency is
 * counted in it and brought over at the rate of the day it was placed, so that a change of the rate leaves no rest; one in
 * several, each amount at its own day's.
 *
 * `paid_at`: the earliest payment or refund with which what was paid and refunded reached the whole of the lines, where
 * anything had been paid by then.
 * $1 organisation, $5 time zone
 */
export const owed = `
amount as (
  select placed.order_id, placed.placed_at, placed.placed_day, e.type, e.time, e.source, e.id, e.amount,
    e.amount * rate.factor as converted, own.currency
  from placed
  cross join lateral (
    select *
    from event found
    where found.organisation_id = $1::uuid and found.order_id = placed.order_id
      and found.type in ('order.placed', 'order.paid', 'order.refunded')
    offset 0
  ) e
  cross join lateral (
    select coalesce(e.currency, '') as currency, (e.time at time zone $5::text)::date as day
  ) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
),
one_currency as (
  select order_id, case when min(currency) = max(currency) then min(currency) end as currency
  from amount
  group by order_id
),
valued as (
  select a.order_id, a.placed_at, a.placed_day, a.type, a.time, a.source, a.id, coalesce(o.currency, '') as currency,
    case when o.currency is null then a.converted else a.amount end as value
  from amount a
  join one_currency o on o.order_id = a.order_id
),
summed as (
  select order_id, placed_at, placed_day, currency,
    sum(value) filter (where type = 'order.placed') as lines,
    coalesce(sum(value) filter (where type = 'order.paid'), 0) as paid,
    coalesce(sum(value) filter (where type = 'order.refunded'), 0) as refunded
  from valued
  group by order_id, placed_at, placed_day, currency
),
owed as (
  select s.order_id, s.placed_at, s.placed_day,
    s.lines * rate.factor as amount, s.paid * rate.factor as paid, s.refunded * rate.factor as refunded,
    greatest(s.lines - s.paid - s.refunded, 0) * rate.factor as unpaid
  from summed s
  cross join lateral (select s.currency, s.placed_day as day) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
),
running as (
  select v.order_id, v.type, v.time,
    sum(v.value) filter (where v.type = 'order.placed') over (partition by v.order_id) as lines,
    sum(v.value) filter (where v.type = 'order.paid') over so_far as paid,
    sum(v.value) filter (where v.type <> 'order.placed') over so_far as met
  from valued v
  window so_far as (partition by v.order_id order by v.time, v.source, v.id)
),
settled as (
  select order_id, min(time) as paid_at
  from running
  where type <> 'order.placed' and paid > 0 and met >= lines
  group by order_id
),
paid as (
  select o.*, s.paid_at, case when s.paid_at is not null then
    greatest(extract(epoch from s.paid_at - o.placed_at), 0) / 86400 end as days
  from owed o
  left join settled s on s.order_id = o.order_id
)`;
