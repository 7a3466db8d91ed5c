/**
 * Closed cases a day and process: all, those that say who did the work, those with a machine's and with an agent's
 * step, and of the machine's those that were reviewed.
 * $1 organisation, $2 first day, $3 last day
 */
export const handled = `
  select r.day::text as day, r.process,
    sum(r.cases)::int as cases,
    coalesce(sum(r.cases) filter (where r.level <> 'unattributed'), 0)::int as attributed,
    coalesce(sum(r.cases) filter (where r.machine <> 'none'), 0)::int as auto,
    coalesce(sum(r.cases) filter (where r.machine in ('agent', 'both')), 0)::int as agent,
    coalesce(sum(r.cases) filter (where r.machine <> 'none' and r.reviews <> 'none'), 0)::int as reviewed
  from rollup_close r
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.resolution not in ('cancelled', 'duplicate')
  group by r.day, r.process
  order by r.day`;
