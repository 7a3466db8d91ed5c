import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Mistakes of the days: reviews that were not accepted, and refunds that name the case they make good. The cost is null
 * where none says what it cost.
 * $1 organisation, $2 time zone, $3 first day, $4 last day
 */
export const mistakes = `
  select count(*)::int as count, sum(mistake.amount * rate.factor)::text as cost
  from (
    select e.time, e.currency, e.error_cost as amount
    from event e
    where e.organisation_id = $1::uuid and e.type = 'case.reviewed' and e.verdict <> 'accepted'
      and e.time >= $3::date::timestamp at time zone $2::text
      and e.time < ($4::date + 1)::timestamp at time zone $2::text
    union all
    select e.time, e.currency, e.amount
    from event e
    where e.organisation_id = $1::uuid and e.type = 'order.refunded' and e.case_id is not null
      and e.time >= $3::date::timestamp at time zone $2::text
      and e.time < ($4::date + 1)::timestamp at time zone $2::text
  ) mistake
  cross join lateral (
    select coalesce(mistake.currency, '') as currency, (mistake.time at time zone $2::text)::date as day
  ) row_in_currency
  cross join lateral (select ${inOwnCurrency("row_in_currency")} as factor) rate`;
