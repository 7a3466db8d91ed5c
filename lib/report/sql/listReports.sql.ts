/**
 * The first day of which anything is known; null: there is none.
 * $1 organisation
 */
export const firstDay = `
  select least(
    (select min(r.day) from rollup_close r where r.organisation_id = $1::uuid),
    (select min(r.day) from rollup_labour r where r.organisation_id = $1::uuid),
    (select min(r.day) from rollup_machine r where r.organisation_id = $1::uuid),
    (select min(r.day) from rollup_order r where r.organisation_id = $1::uuid)
  )::text as first`;

/**
 * Which of some periods were signed off.
 * $1 organisation, $2 periods
 */
export const signedOff = `
  select s.period, s.signed_at as at, s.signed_name as by
  from report_sign_off s
  where s.organisation_id = $1::uuid and s.period = any($2::text[])`;
