/**
 * The time of people by process, role and segment, and how much work does not say its time; each process from a day of its own on.
 * $1 organisation, $2 processes, $3 their first days, $4 last day, $5 first days of the segments
 */
export const labour = `
  select r.process, r.role, width_bucket(r.day, $5::date[])::int - 1 as segment, sum(r.seconds)::text as seconds,
    sum(r.untimed)::int as untimed
  from unnest($2::text[], $3::date[]) as proof (process, from_day)
  join rollup_labour r
    on r.organisation_id = $1::uuid and r.process = proof.process and r.day >= proof.from_day and r.day <= $4::date
  group by r.process, r.role, segment`;
