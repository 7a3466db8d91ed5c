import { isCounted } from "@/lib/cases/isCounted.sql";

/**
 * First closed cases, and those that had come back within so many days of 24 hours, of two stretches of days that follow
 * each other: the population of first-contact resolution.
 * $1 organisation, $2 first days of the stretches, $3 last day, $4 process or null, $5 days
 */
export const returns = `
  select width_bucket(r.day, $2::date[])::int - 1 as stretch, sum(r.cases)::int as cases,
    coalesce(sum(r.cases) filter (where r.return_days <= $5::int), 0)::int as returned
  from rollup_first_close r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
  where r.organisation_id = $1::uuid and r.day >= ($2::date[])[1] and r.day <= $3::date
    and ${isCounted("r.resolution")}
    and case when $4::text is null then p.stage = 'service' else r.process = $4::text end
  group by stretch`;
