import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Lines of orders, or refunds, each on its own day, in order of time; money in the organisation's currency.
 * $1 organisation, $2 zone, $3 first day, $4 last day, $5 type, $6 to $8 the cursor (time, source, id), $9 how many
 */
export const listedAmounts = `
  select e.source, e.id, e.order_id as "order", e.time, e.time::text as sorted_by, own.day::text as day, e.channel,
    (e.amount * rate.factor)::text as amount, (e.cogs * rate.factor)::text as cogs, e.process, e.case_id as "case"
  from event e
  cross join lateral (
    select (e.time at time zone $2::text)::date as day, coalesce(e.currency, '') as currency
  ) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
  where e.organisation_id = $1::uuid and e.type = $5::text
    and e.time >= $3::date::timestamp at time zone $2::text
    and e.time < ($4::date + 1)::timestamp at time zone $2::text
    and ($6::timestamptz is null
      or (e.time, e.source, e.id) > ($6::timestamptz, $7::text collate "C", $8::text collate "C"))
  order by e.time, e.source, e.id
  limit $9::int`;
