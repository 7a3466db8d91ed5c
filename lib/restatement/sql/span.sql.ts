/**
 * The first and the last day that any figure is computed from, up to today in the organisation's zone; null without any.
 * $1 organisation, $2 now
 */
export const span = `
  with organisation_now as (
    select ($2::timestamptz at time zone timezone)::date as today from organisation where organisation_id = $1::uuid
  ),
  found as (
    select day as first_day, day as last_day from rollup_close where organisation_id = $1::uuid
    union all
    select day, day from rollup_first_close where organisation_id = $1::uuid
    union all
    select day, day from rollup_labour where organisation_id = $1::uuid
    union all
    select day, day from rollup_machine where organisation_id = $1::uuid
    union all
    select day, day from rollup_order where organisation_id = $1::uuid
    union all
    select first_day, last_day from rollup_spend where organisation_id = $1::uuid
    union all
    select t.from_day, o.today from typed_start t, organisation_now o where t.organisation_id = $1::uuid
  )
  select min(f.first_day)::text as first_day, max(least(f.last_day, o.today))::text as last_day, o.today::text as today
  from organisation_now o
  left join found f on f.first_day <= o.today
  group by o.today`;
