import { isCounted } from "@/lib/cases/isCounted.sql";

/**
 * What mistakes are held against: closed cases by segment and whether a machine had a part in them; all processes, core
 * or not, or the one of $5.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const closedCases = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment, r.machine <> 'none' as by_machine,
    sum(r.cases)::int as cases
  from rollup_close r
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date and ${isCounted("r.resolution")}
    and ($5::text is null or r.process = $5::text)
  group by segment, r.machine <> 'none'`;
