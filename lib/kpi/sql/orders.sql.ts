import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Orders and their amounts, a row a segment.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments
 */
export const orders = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment,
    sum(r.orders)::int as orders, sum(r.orders_with_cogs)::int as orders_with_cogs,
    sum(r.amount * rate.factor)::text as amount,
    sum(r.amount_with_cogs * rate.factor)::text as amount_with_cogs,
    sum(r.cogs * rate.factor)::text as cogs,
    sum(r.refunded * rate.factor)::text as refunded
  from rollup_order r
  cross join lateral (select ${inOwnCurrency("r")} as factor) rate
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
  group by segment`;
