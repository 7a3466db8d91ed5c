import { typicalSeconds } from "@/lib/kpi/sql/typicalSeconds.sql";

/**
 * The time of people by segment, stage and role; where it is missing, the typical one of the step stands in.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const labour = `
  select width_bucket(w.day, $4::date[])::int - 1 as segment, p.stage, w.role,
    sum(w.seconds)::text as seconds, sum(w.timed)::int as timed, sum(w.estimated)::int as estimated,
    sum(w.untimed)::int as untimed
  from (
    select r.day, r.process, r.role, r.seconds, r.timed, 0 as estimated, r.untimed
    from rollup_labour r
    where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    union all
    select u.day, u.process, u.role, u.pieces * typical.seconds, 0, u.pieces, -u.pieces
    from rollup_untimed u
    cross join lateral (${typicalSeconds("u")}) typical
    where u.organisation_id = $1::uuid and u.day >= $2::date and u.day <= $3::date
  ) w
  join process p on p.organisation_id = $1::uuid and p.process = w.process
  where $5::text is null or w.process = $5::text
  group by segment, p.stage, w.role`;
