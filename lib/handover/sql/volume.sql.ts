/**
 * Closed cases with a machine step, of a process and some days.
 * $1 organisation, $2 process, $3 first day, $4 last day
 */
export const volume = `
  select coalesce(sum(r.cases), 0)::int as cases
  from rollup_close r
  where r.organisation_id = $1::uuid and r.process = $2::text and r.day >= $3::date and r.day <= $4::date
    and r.machine <> 'none'`;
