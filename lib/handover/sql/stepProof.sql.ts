/**
 * Closed cases with a machine step of which single steps were reviewed, by process, step and closing day: those in which
 * the step was reviewed, those in which all its reviews accepted it, and those in which one came before the close.
 * Only of processes in which more than one step, or a step and the case as a whole, was reviewed: elsewhere the step is
 * the process.
 * $1 organisation, $2 first day, $3 last day, $4 time zone
 */
export const stepProof = `
  with parted as (
    select e.process
    from event e
    where e.organisation_id = $1::uuid and e.type = 'case.reviewed'
      and e.time >= $2::date::timestamp at time zone $4::text
    group by e.process
    having count(distinct coalesce(e.step, '')) > 1
  )
  select c.process, review.step, c.closed_day::text as day,
    count(*)::int as n,
    count(*) filter (where review.accepted)::int as k,
    count(*) filter (where review.first_at <= c.closed_at)::int as seen
  from parted
  join case_state c on c.organisation_id = $1::uuid and c.process = parted.process
  cross join lateral (
    select coalesce(e.step, '') as step, bool_and(e.verdict = 'accepted') as accepted, min(e.time) as first_at
    from event e
    where e.organisation_id = $1::uuid and e.process = c.process and e.case_id = c.case_id and e.type = 'case.reviewed'
    group by coalesce(e.step, '')
  ) review
  where c.closed_day >= $2::date and c.closed_day <= $3::date and c.machine <> 'none' and c.reviews <> 'none'
    and review.step <> ''
  group by c.process, review.step, c.closed_day
  order by c.process, review.step, c.closed_day`;
