/**
 * The time of people in closed cases, in all of them and in those with a machine step, and how many of the latter were
 * resolved: since a day of each process's own, and in the last days.
 * $1 organisation, $2 processes, $3 their first days, $4 last day, $5 first of the last days
 */
export const closedWork = `
  select r.process,
    coalesce(sum(r.human_seconds) filter (where r.day >= proof.from_day), 0)::text as seconds,
    coalesce(sum(r.human_seconds) filter (where auto.so and r.day >= proof.from_day), 0)::text as auto_seconds,
    coalesce(sum(r.cases) filter (where auto.resolved and r.day >= proof.from_day), 0)::int as resolved,
    coalesce(sum(r.cases) filter (where auto.resolved and r.day >= $5::date), 0)::int as recent
  from unnest($2::text[], $3::date[]) as proof (process, from_day)
  join rollup_close r
    on r.organisation_id = $1::uuid and r.process = proof.process
    and r.day >= least(proof.from_day, $5::date) and r.day <= $4::date
  cross join lateral (
    select r.machine <> 'none' as so, r.machine <> 'none' and r.resolution = 'resolved' as resolved
  ) auto
  group by r.process`;
