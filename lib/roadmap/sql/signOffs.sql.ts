/**
 * What was signed off on some days of the organisation's zone, the earliest first.
 * $1 organisation, $2 time zone, $3 first day, $4 last day
 */
export const signOffs = `
  select s.period, (s.signed_at at time zone $2::text)::date::text as day, s.signed_name as by
  from report_sign_off s
  where s.organisation_id = $1::uuid
    and (s.signed_at at time zone $2::text)::date >= $3::date
    and (s.signed_at at time zone $2::text)::date <= $4::date
  order by s.signed_at, s.period`;
