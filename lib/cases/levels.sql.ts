/**
 * Closed cases by how they were done, a row a segment and level: the population of AAR, of core processes or of $5.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const levels = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment, r.level,
    sum(r.cases)::int as cases,
    coalesce(sum(r.cases) filter (where r.resolution <> 'resolved'), 0)::int as not_resolved
  from rollup_close r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.resolution not in ('cancelled', 'duplicate')
    and case when $5::text is null then p.core else r.process = $5::text end
  group by segment, r.level`;
