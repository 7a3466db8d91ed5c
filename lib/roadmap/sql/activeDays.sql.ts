/**
 * The days on which work, a close or an order is on record.
 * $1 organisation, $2 first day, $3 last day
 */
export const activeDays = `
  select distinct active.day::text as day
  from (
    select r.day from rollup_labour r
    where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    union all
    select r.day from rollup_machine r
    where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    union all
    select r.day from rollup_close r
    where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    union all
    select r.day from rollup_order r
    where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
  ) active`;
