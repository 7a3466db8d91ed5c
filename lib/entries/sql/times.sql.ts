/**
 * The instant at which an entry of a day is in force: of the event that already has its id, else after every other for
 * the same role or model on that day, so that the last one entered counts; else the beginning of the day. Null when the
 * day has no instant left.
 * $1 organisation, $2 day, $3 zone, $4 type, $5 role or model (null: each entry is for itself), $6 source, $7 id
 */
export const times = `
  select (
      select to_char(e.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from event e
      where e.organisation_id = $1::uuid and e.source = $6::text and e.id = $7::text
    ) as stored,
    case when free.time < bounds.ending
      then to_char(free.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end as free
  from (
    select $2::date::timestamp at time zone $3::text as beginning,
      ($2::date + 1)::timestamp at time zone $3::text as ending
  ) bounds
  cross join lateral (
    select greatest(bounds.beginning, max(e.time) + interval '1 microsecond') as time
    from event e
    where e.organisation_id = $1::uuid and e.type = $4::text and e.type in ('headcount.set', 'model.priced')
      and coalesce(e.role, e.model) = $5::text
      and e.time >= bounds.beginning and e.time < bounds.ending
  ) free`;

/**
 * What is in force for a role or model just before an instant: what an entry takes the place of.
 * $1 organisation, $2 type, $3 role or model, $4 before
 */
export const replaced = `
  select json_strip_nulls(json_build_object(
    'day', (e.time at time zone o.timezone)::date, 'fte', e.fte::text, 'monthlySalary', e.monthly_salary::text,
    'input', e.input_price::text, 'cachedInput', e.cached_price::text, 'output', e.output_price::text,
    'currency', e.currency)) as entry
  from event e
  join organisation o on o.organisation_id = $1::uuid
  where e.organisation_id = $1::uuid and e.type = $2::text and e.type in ('headcount.set', 'model.priced')
    and coalesce(e.role, e.model) = $3::text and e.time < $4::timestamptz
  order by e.time desc, e.source desc, e.id desc
  limit 1`;
