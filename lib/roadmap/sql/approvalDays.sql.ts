/**
 * Every approval of a definition with its day in the organisation's zone, the earliest first.
 * $1 organisation, $2 time zone
 */
export const approvalDays = `
  select a.kpi, a.version, (a.at at time zone $2::text)::date::text as day
  from definition_approval a
  where a.organisation_id = $1::uuid
  order by a.at, a.kpi, a.version`;
