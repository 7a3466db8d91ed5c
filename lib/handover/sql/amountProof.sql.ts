import { caseAmount } from "@/lib/cases/caseAmount.sql";

/**
 * Closed cases with a machine step that say what is at stake, by process, closing day and amount rounded up to 1, 2 or 5
 * times a power of ten: all of them, those that were reviewed, those whose reviews were all accepted, and those that
 * people had to see before the close.
 * $1 organisation, $2 first day, $3 last day, $4 time zone
 */
export const amountProof = `
  select c.process, c.closed_day::text as day, trim_scale(mark.amount)::text as up_to,
    count(*)::int as auto,
    count(*) filter (where c.reviews <> 'none')::int as n,
    count(*) filter (where c.reviews = 'accepted')::int as k,
    count(*) filter (where c.reviews <> 'none' and c.level in ('supervised', 'assisted'))::int as seen
  from case_state c
  join process p on p.organisation_id = $1::uuid and p.process = c.process
  -- offset 0: it is reckoned once a case, not once for each place that names it
  cross join lateral (select (${caseAmount("c", "$4::text")}) as amount offset 0) stake
  cross join lateral (
    -- a logarithm that is a last digit off leads to the same mark
    select case when stake.amount = 0 then 0 else power(10::numeric, floor(log(stake.amount))) end as unit
    offset 0
  ) power_of_ten
  cross join lateral (
    select unit * case
      when stake.amount <= unit then 1 when stake.amount <= 2 * unit then 2 when stake.amount <= 5 * unit then 5 else 10
    end as amount
  ) mark
  where c.organisation_id = $1::uuid and c.closed_day >= $2::date and c.closed_day <= $3::date
    and c.machine <> 'none' and stake.amount is not null
    -- where no case says an amount, none is looked into
    and exists (
      select from event o
      where o.organisation_id = $1::uuid and o.process = p.process and o.type = 'case.opened' and o.amount is not null
    )
  group by c.process, c.closed_day, mark.amount
  order by c.process, c.closed_day, mark.amount`;
