/**
 * Headcounts, model prices or ledger entries, newest first.
 * $1 organisation, $2 type, $3 now, $4 only those in force, $5–$7 the cursor (time, source, id) or null, $8 how many
 */
export const entries = `
  select e.source, e.id, e.type, (e.time at time zone o.timezone)::date::text as day, e.time::text as sorted_by,
    to_char(e.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time,
    coalesce(e.currency, o.currency) as currency, e.role, e.fte::text, e.monthly_salary::text as "monthlySalary",
    e.model, e.input_price::text as input, e.cached_price::text as "cachedInput", e.output_price::text as output,
    e.category, e.amount::text, e.first_day::text as from, e.last_day::text as to, e.process, e.channel, e.note,
    case when e.type <> 'cost.incurred' then state.current end as current
  from event e
  join organisation o on o.organisation_id = $1::uuid
  cross join lateral (
    select ($3::timestamptz at time zone o.timezone)::date as today
  ) clock
  cross join lateral (
    select e.type <> 'cost.incurred' and (e.time at time zone o.timezone)::date <= clock.today and not exists (
      select from event later
      where later.organisation_id = $1::uuid and later.type = $2::text
        and coalesce(later.role, later.model) = coalesce(e.role, e.model)
        and (later.time, later.source, later.id) > (e.time, e.source, e.id)
        and (later.time at time zone o.timezone)::date <= clock.today
    ) as current
  ) state
  where e.organisation_id = $1::uuid and e.type = $2::text
    and (not $4::boolean or state.current)
    and ($5::timestamptz is null or (e.time, e.source, e.id) < ($5::timestamptz, $6::text, $7::text))
  order by e.time desc, e.source desc, e.id desc
  limit $8::integer`;
