import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * What is at stake in a case, in the organisation's currency: the most that its openings say, as limits of authority
 * are drawn by it. A subquery of one column; null where no opening says an amount.
 * $1 organisation
 * @param of the relation with `process` and `case_id`
 * @param zone an expression of the organisation's time zone
 */
export const caseAmount = (of: string, zone: string) => `
  select max(o.amount * rate.factor)
  from event o
  cross join lateral (
    select coalesce(o.currency, '') as currency, (o.time at time zone ${zone})::date as day
  ) opened
  cross join lateral (select ${inOwnCurrency("opened")} as factor) rate
  where o.organisation_id = $1::uuid and o.process = ${of}.process and o.case_id = ${of}.case_id
    and o.type = 'case.opened' and o.amount is not null`;
