/**
 * What was changed on purpose, the earliest first.
 * $1 organisation, $2 time zone, $3 first day, $4 last day
 */
export const changes = `
  select (e.time at time zone $2::text)::date::text as day, e.title, e.change_kind as kind, e.process
  from event e
  where e.organisation_id = $1::uuid and e.type = 'change.made'
    and e.time >= $3::date::timestamp at time zone $2::text
    and e.time < ($4::date + 1)::timestamp at time zone $2::text
  order by e.time, e.source, e.id`;
