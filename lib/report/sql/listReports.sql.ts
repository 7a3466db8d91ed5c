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
 * Since when there is anybody to sign off.
 * $1 organisation, $2 time zone
 */
export const firstPerson = `
  select (least(
    (select o.created_at from organisation o where o.organisation_id = $1::uuid),
    (select min(m.created_at) from member m where m.organisation_id = $1::uuid)
  ) at time zone $2::text)::date::text as since`;

/**
 * Which of some periods were signed off.
 * $1 organisation, $2 periods
 */
export const signedOff = `
  select s.period, s.signed_at as at, s.signed_name as by
  from report_sign_off s
  where s.organisation_id = $1::uuid and s.period = any($2::text[])`;
