import { caseAmount } from "@/lib/cases/caseAmount.sql";
import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Reviews of closed cases with a machine step, and refunds that name such a case, of the work that a handover is about:
 * a process, and of it one step, one channel, or the cases that say at their opening that no more than an amount is at
 * stake. A refund is of a case, not of a step. `accepted` is null for a refund; `cost` is null where nobody said it.
 * $1 organisation, $2 process, $3 step or null, $4 channel or null, $5 amount or null, $6 first instant, $7 time zone
 */
export const scopedReviews = `
  select e.case_id as "case", e.type = 'case.reviewed' as reviewed, e.verdict = 'accepted' as accepted,
    to_char(e.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    (e.cost * rate.factor)::text as cost
  from (
    select r.source, r.id, r.type, r.time, r.process, r.case_id, r.verdict, r.currency, r.error_cost as cost
    from event r
    where r.organisation_id = $1::uuid and r.type = 'case.reviewed' and r.time >= $6::timestamptz
      and r.process = $2::text and ($3::text is null or r.step = $3::text)
    union all
    select r.source, r.id, r.type, r.time, r.process, r.case_id, null, r.currency, r.amount
    from event r
    where r.organisation_id = $1::uuid and r.type = 'order.refunded' and r.case_id is not null
      and r.time >= $6::timestamptz and r.process = $2::text and $3::text is null
  ) e
  join case_state c on c.organisation_id = $1::uuid and c.process = e.process and c.case_id = e.case_id
  cross join lateral (
    select coalesce(e.currency, '') as currency, (e.time at time zone $7::text)::date as day
  ) sent
  cross join lateral (select ${inOwnCurrency("sent")} as factor) rate
  where c.closed_day is not null and (c.agent or c.system)
    and ($4::text is null or exists (
      select from event o
      where o.organisation_id = $1::uuid and o.process = e.process and o.case_id = e.case_id
        and o.type = 'case.opened' and o.channel = $4::text
    ))
    and ($5::numeric is null or (${caseAmount("e", "$7::text")}) <= $5::numeric)
  order by e.time, e.source, e.id`;
