import { isCounted } from "@/lib/cases/isCounted.sql";

/**
 * How many closed cases agents and rules had a part in, where none of theirs was reviewed in these days; null where one
 * was. Where they had a part in none, a review of people's work is looking, too.
 * $1 organisation, $2 time zone, $3 first day, $4 last day, $5 process or null
 */
export const unreviewed = `
  select case when exists (
    select from event r
    left join case_state c on c.organisation_id = $1::uuid and c.process = r.process and c.case_id = r.case_id
    where r.organisation_id = $1::uuid and r.type = 'case.reviewed' and (made.cases = 0 or c.machine <> 'none')
      and r.time >= $3::date::timestamp at time zone $2::text
      and r.time < ($4::date + 1)::timestamp at time zone $2::text
      and ($5::text is null or r.process = $5::text)
  ) then null else made.cases end as cases
  from (
    select coalesce(sum(r.cases), 0)::int as cases
    from rollup_close r
    where r.organisation_id = $1::uuid and r.day >= $3::date and r.day <= $4::date and r.machine <> 'none'
      and ${isCounted("r.resolution")} and ($5::text is null or r.process = $5::text)
  ) made`;
