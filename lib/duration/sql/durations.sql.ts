/**
 * Closed cases by how long they were open: a row a segment, whether a machine had a part in it, and bucket; `promised` are
 * those of processes that promise a time, `within` those closed by then. Core processes, or the one of $5.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const durations = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment, r.by_machine, r.duration::float8 as duration,
    sum(r.cases)::int as cases,
    coalesce(sum(r.cases) filter (where p.promised_hours is not null), 0)::int as promised,
    coalesce(sum(r.cases) filter (where r.duration <= p.promised_hours * 3600000), 0)::int as within
  from process p
  join rollup_duration r
    on r.organisation_id = $1::uuid and r.process = p.process and r.day >= $2::date and r.day <= $3::date
  where p.organisation_id = $1::uuid
    and case when $5::text is null then p.core else p.process = $5::text end
  group by segment, r.by_machine, r.duration
  having sum(r.cases) <> 0`;
