import { soleTouch, touched } from "@/lib/cases/soleTouch.sql";

/**
 * What alone keeps cases from being autonomous, the most frequent first; a row without `key` for those that it takes
 * more than one touch to keep.
 * $1 organisation, $2 process or null, $3 first closing day, $4 last
 */
export const touches = `
  select sole.key, count(*)::int as cases
  from case_state s
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  cross join lateral (${soleTouch}) sole
  where s.organisation_id = $1::uuid and s.closed_day >= $3::date and s.closed_day <= $4::date
    and ($2::text is null or s.process = $2::text)
    and ${touched}
  group by sole.key
  order by cases desc, sole.key`;
