/**
 * Closed cases with a machine step, by segment and process: what time saved is made of.
 * Resolved ones against the baseline; unresolved and expired ones only cost their people's time.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const handled = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment, r.process,
    coalesce(sum(r.cases) filter (where r.resolution = 'resolved'), 0)::int as resolved,
    sum(r.human_seconds)::text as human_seconds
  from rollup_close r
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.machine <> 'none' and r.resolution not in ('cancelled', 'duplicate')
    and ($5::text is null or r.process = $5::text)
  group by segment, r.process`;
