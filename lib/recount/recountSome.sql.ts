/** One organisation of all. $1 a number from 0 to below 1 */
export const randomOrganisation = `
  select organisation_id
  from directory_slug
  order by organisation_id
  limit 1
  offset floor($1::float8 * (select count(*) from directory_slug))::bigint`;

/**
 * One of the days from the organisation's first event to its last, be there events on it or not; null without events.
 * $1 organisation, $2 a number from 0 to below 1
 */
export const randomDay = `
  select (first_day + floor($2::float8 * (last_day - first_day + 1))::int)::text as day
  from (
    select (earliest.time at time zone o.timezone)::date as first_day,
      (latest.time at time zone o.timezone)::date as last_day
    from organisation o
    cross join lateral (
      select time from event e where e.organisation_id = $1::uuid order by time limit 1
    ) earliest
    cross join lateral (
      select time from event e where e.organisation_id = $1::uuid order by time desc limit 1
    ) latest
    where o.organisation_id = $1::uuid
  ) spanned`;

/** The day that differed and was looked at longest ago. $1 organisation */
export const openDay = `
  select day::text as day
  from recount_difference
  where organisation_id = $1::uuid and mended_at is null
  order by seen_at, day
  limit 1`;
