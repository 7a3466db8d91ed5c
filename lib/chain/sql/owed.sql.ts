import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Relations of what the orders of `placed` come to: `owed`, a row an order, in the organisation's currency. What is due is
 * the sum of its lines; what was paid and what was refunded lower it. An order in one currency is counted in it and
 * brought over at the rate of the day it was placed, so that a change of the rate leaves no rest; one in several, each amount
 * at its own day's.
 *
 * `paid_at`: the earliest payment or refund with which what was paid and refunded reached the whole of the lines, where
 * anything had been paid by then.
 * $1 organisation, $5 time zone
 */
export const owed = `
amount as (
  select placed.order_id, placed.placed_at, placed.placed_day, e.type, e.time, e.source, e.id, e.amount,
    e.amount * rate.factor as converted, coalesce(e.currency, '') as currency
  from placed
  join event e
    on e.organisation_id = $1::uuid and e.order_id = placed.order_id
      and e.type in ('order.placed', 'order.paid', 'order.refunded')
  cross join lateral (
    select coalesce(e.currency, '') as currency, (e.time at time zone $5::text)::date as day
  ) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
),
counted as (
  select a.*,
    min(a.currency) over of_order = max(a.currency) over of_order as one,
    case when min(a.currency) over of_order = max(a.currency) over of_order then a.amount else a.converted end as value
  from amount a
  window of_order as (partition by a.order_id)
),
running as (
  select c.*,
    sum(c.value) filter (where c.type = 'order.placed') over (partition by c.order_id) as lines,
    sum(c.value) filter (where c.type = 'order.paid') over so_far as paid_so_far,
    coalesce(sum(c.value) filter (where c.type <> 'order.placed') over so_far, 0) as met_so_far
  from counted c
  window so_far as (partition by c.order_id order by c.time, c.source, c.id)
),
summed as (
  select r.order_id, r.placed_at, r.placed_day, case when bool_and(r.one) then min(r.currency) else '' end as currency,
    sum(r.value) filter (where r.type = 'order.placed') as amount,
    coalesce(sum(r.value) filter (where r.type = 'order.paid'), 0) as paid,
    coalesce(sum(r.value) filter (where r.type = 'order.refunded'), 0) as refunded,
    min(r.time) filter (
      where r.type <> 'order.placed' and r.paid_so_far > 0 and r.met_so_far >= r.lines) as paid_at
  from running r
  group by r.order_id, r.placed_at, r.placed_day
),
owed as (
  select s.order_id, s.placed_at, s.placed_day, s.paid_at,
    s.amount * rate.factor as amount, s.paid * rate.factor as paid, s.refunded * rate.factor as refunded,
    greatest(s.amount - s.paid - s.refunded, 0) * rate.factor as unpaid,
    case when s.paid_at is not null then
      greatest(extract(epoch from s.paid_at - s.placed_at), 0) / 86400 end as days
  from summed s
  cross join lateral (select s.currency, s.placed_day as day) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
)`;
