/**
 * The day's span of instants with some hours' grace on either side, for the index; and the day itself, by the zone's own
 * calendar: a day may have 23 or 25 hours, and midnight may not be one of them.
 */
const ofDay = `
  organisation_id = $1::uuid
  and time >= ($3::date::timestamp at time zone $2::text) - interval '3 hours'
  and time < (($3::date + 1)::timestamp at time zone $2::text) + interval '3 hours'
  and (time at time zone $2::text)::date = $3::date`;

/** $1 organisation, $2 zone, $3 day, $4 the most that are counted */
export const sizeOfDay = `
  select count(*)::int as events from (select from event where ${ofDay} limit $4::int) counted`;

/** The day's events. $1 organisation, $2 zone, $3 day */
export const eventsOfDay = `select * from event where ${ofDay}`;

/**
 * Cases that have a close on the day, or that are stored as if they had.
 * $1 organisation, $2 zone, $3 day, $4 how many of them at the most (null: all), $5 which, then
 */
export const casesOfDay = `
  select process, case_id
  from (
    select process, case_id from event where ${ofDay} and type = 'case.closed'
    union
    select process, case_id from case_state where organisation_id = $1::uuid and closed_day = $3::date
    union
    select process, case_id from case_state where organisation_id = $1::uuid and first_closed_day = $3::date
  ) closed
  order by case when $4::int is not null then md5(process || case_id || $5::text) end, process, case_id
  limit $4::int`;

/** Orders with a line on the day. $1 organisation, $2 zone, $3 day */
export const ordersOfDay = `select distinct order_id from event where ${ofDay} and type = 'order.placed'`;
