import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Amounts of order lines that do not say what their goods cost, by segment and channel, of the channels asked for.
 * $1 organisation, $2 zone, $3 first day, $4 last day, $5 first days of the segments, $6 channels
 */
export const goodsUnknown = `
  select width_bucket(own.day, $5::date[])::int - 1 as segment, e.channel, sum(e.amount * rate.factor)::text as amount
  from event e
  cross join lateral (
    select (e.time at time zone $2::text)::date as day, coalesce(e.currency, '') as currency
  ) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
  where e.organisation_id = $1::uuid and e.type = 'order.placed' and e.cogs is null
    and e.channel = any($6::text[])
    and e.time >= $3::date::timestamp at time zone $2::text
    and e.time < ($4::date + 1)::timestamp at time zone $2::text
  group by segment, e.channel`;
