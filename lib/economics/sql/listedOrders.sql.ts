import { mostCounted } from "@/lib/contract/listTotal";
import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

const asked = (
  goods: string,
) => `o.organisation_id = $1::uuid and o.placed_day >= $2::date and o.placed_day <= $3::date
    and ($4::text is null or strpos(lower(o.order_id), lower($4::text)) > 0)
    and (${goods}::text is null or o.with_cogs = (${goods}::text = 'known'))`;

/**
 * The orders that the cost per order is divided by: each once, on the day of its first line, with what its lines and
 * refunds amount to on whatever day, in the organisation's currency.
 * $1 organisation, $2 first day, $3 last day, $4 part of the number, $5 zone, $6 and $7 the cursor (placed, order),
 * $8 how many, $9 whether the cost of goods is known
 */
export const listedOrders = `
  select o.order_id as "order", o.placed_at, o.placed_at::text as sorted_by, o.placed_day::text as placed_day,
    o.lines::int as lines, o.with_cogs, money.amount, money.cogs, money.refunded
  from order_state o
  cross join lateral (
    select
      coalesce(sum(e.amount * rate.factor) filter (where e.type = 'order.placed'), 0)::text as amount,
      sum(e.cogs * rate.factor)::text as cogs,
      coalesce(sum(e.amount * rate.factor) filter (where e.type = 'order.refunded'), 0)::text as refunded
    from event e
    cross join lateral (
      select (e.time at time zone $5::text)::date as day, coalesce(e.currency, '') as currency
    ) own
    cross join lateral (select ${inOwnCurrency("own")} as factor) rate
    where e.organisation_id = $1::uuid and e.order_id = o.order_id and e.type in ('order.placed', 'order.refunded')
  ) money
  where ${asked("$9")}
    and ($6::timestamptz is null or (o.placed_at, o.order_id) > ($6::timestamptz, $7::text collate "C"))
  order by o.placed_at, o.order_id
  limit $8::int`;

/** How many the same question has in all; 10,001 for more than 10,000. $1 to $4 as above, $5 as $9 */
export const countOrders = `
  select count(*)::int as total
  from (select from order_state o where ${asked("$5")} limit ${mostCounted + 1}) counted`;
