/**
 * Closed cases with a machine step, by process and day: all of them, those that were reviewed, those whose reviews were
 * all accepted, and those that people had to see before the close.
 * $1 organisation, $2 first day, $3 last day
 */
export const reviewed = `
  select r.process, r.day::text as day,
    sum(r.cases)::int as auto,
    coalesce(sum(r.cases) filter (where r.reviews <> 'none'), 0)::int as n,
    coalesce(sum(r.cases) filter (where r.reviews = 'accepted'), 0)::int as k,
    coalesce(sum(r.cases) filter (where r.reviews <> 'none' and r.level in ('supervised', 'assisted')), 0)::int as seen
  from rollup_close r
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date and r.machine <> 'none'
  group by r.process, r.day
  order by r.process, r.day`;
