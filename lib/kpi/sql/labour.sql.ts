/**
 * The time of people by segment, stage and role.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const labour = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment, p.stage, r.role,
    sum(r.seconds)::text as seconds, sum(r.timed)::int as timed, sum(r.untimed)::int as untimed
  from rollup_labour r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and ($5::text is null or r.process = $5::text)
  group by segment, p.stage, r.role`;
