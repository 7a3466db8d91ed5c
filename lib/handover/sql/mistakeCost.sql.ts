import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * What mistakes cost, by process and step ('' for none): reviews of the days that were not accepted and say what it cost.
 * $1 organisation, $2 first day, $3 last day, $4 time zone
 */
export const mistakeCost = `
  select e.process, coalesce(e.step, '') as step, count(*)::int as mistakes, sum(e.error_cost * rate.factor)::text as cost
  from event e
  cross join lateral (
    select coalesce(e.currency, '') as currency, (e.time at time zone $4::text)::date as day
  ) row_in_currency
  cross join lateral (select ${inOwnCurrency("row_in_currency")} as factor) rate
  where e.organisation_id = $1::uuid and e.type = 'case.reviewed'
    and e.verdict <> 'accepted' and e.error_cost is not null
    and e.time >= $2::date::timestamp at time zone $4::text
    and e.time < ($3::date + 1)::timestamp at time zone $4::text
  group by e.process, coalesce(e.step, '')`;
