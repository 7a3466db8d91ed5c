/**
 * The day's events: by a span of instants with some hours' grace on either side, for the index; and by the zone's own
 * calendar, as a day may have 23 or 25 hours, and midnight may not be one of them.
 */
const ofDay = `
  organisation_id = $1::uuid
  and time >= ($3::date::timestamp at time zone $2::text) - interval '3 hours'
  and time < (($3::date + 1)::timestamp at time zone $2::text) + interval '3 hours'
  and (time at time zone $2::text)::date = $3::date`;

/** Where the day's events are kept while they are looked at. */
export const makeDayEvents = "create temporary table day_event (like public.event) on commit drop";

/** Fills it, and gives their number. $1 organisation, $2 zone, $3 day, $4 the most that are taken */
export const takeDayEvents = `
  with taken as (
    insert into day_event select * from event where ${ofDay} limit $4::int
    returning 1
  )
  select count(*)::int as events from taken`;

export const dayEvents = "select * from day_event where organisation_id = $1::uuid";

/** Cases that have a close on the day, or are stored as if they had. $1 organisation, $2 day */
export const casesOfDay = `
  select process, case_id from day_event where type = 'case.closed'
  union
  select process, case_id from case_state where organisation_id = $1::uuid and closed_day = $2::date
  union
  select process, case_id from case_state where organisation_id = $1::uuid and first_closed_day = $2::date`;

/**
 * Of a day too large, cases that so many events from some moment of it on are of.
 * $1 organisation, $2 zone, $3 day, $4 how far into the day (from 0 to below 1), $5 how many events, $6 how many cases
 */
export const someCasesOfDay = `
  select distinct process, case_id
  from (
    select process, case_id
    from event
    where ${ofDay}
      and time >= ($3::date::timestamp at time zone $2::text) + interval '24 hours' * $4::float8
    order by time
    limit $5::int
  ) slice
  where case_id is not null
  order by process, case_id
  limit $6::int`;

/** Orders with a line on the day. */
export const ordersOfDay = "select distinct order_id from day_event where type = 'order.placed'";
