import { caseAmount } from "@/lib/cases/caseAmount.sql";

/**
 * The same as `reviewed`, of a part of one process: one step, one channel, or the cases up to an amount. With a step,
 * a case counts as reviewed by the reviews of that step alone.
 * $1 organisation, $2 process, $3 step or null, $4 channel or null, $5 amount or null, $6 first day, $7 last day,
 * $8 time zone
 */
export const scopeProof = `
  select c.closed_day::text as day,
    count(*)::int as auto,
    count(*) filter (where review.so)::int as n,
    count(*) filter (where review.accepted)::int as k
  from case_state c
  cross join lateral (
    select count(*) > 0 as so, coalesce(bool_and(e.verdict = 'accepted'), false) as accepted
    from event e
    where c.reviews <> 'none' and e.organisation_id = $1::uuid and e.process = c.process and e.case_id = c.case_id
      and e.type = 'case.reviewed' and ($3::text is null or e.step = $3::text)
  ) review
  where c.organisation_id = $1::uuid and c.process = $2::text and c.closed_day >= $6::date and c.closed_day <= $7::date
    and c.machine <> 'none'
    and ($4::text is null or exists (
      select from event o
      where o.organisation_id = $1::uuid and o.process = c.process and o.case_id = c.case_id
        and o.type = 'case.opened' and o.channel = $4::text
    ))
    and ($5::numeric is null or (${caseAmount("c", "$8::text")}) <= $5::numeric)
  group by c.closed_day
  order by c.closed_day`;
