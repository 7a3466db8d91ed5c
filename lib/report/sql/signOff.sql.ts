/**
 * What was signed off of a period, by whom and when.
 * $1 organisation, $2 period
 */
export const signOff = `
  select s.signed_at as at, s.signed_name as by, s.report as kept
  from report_sign_off s
  where s.organisation_id = $1::uuid and s.period = $2::text`;
