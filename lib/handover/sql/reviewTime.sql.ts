/**
 * Reviews that carry their time, by process, step ('' for none), role and segment; each process from a day of its own on.
 * $1 organisation, $2 processes, $3 their first days, $4 last day, $5 first days of the segments, $6 time zone, $7 the
 * earliest of the first days
 */
export const reviewTime = `
  select e.process, coalesce(e.step, '') as step, coalesce(e.actor_role, '') as role,
    width_bucket((e.time at time zone $6::text)::date, $5::date[])::int - 1 as segment,
    sum(e.seconds)::text as seconds, count(*)::int as reviews
  from event e
  join unnest($2::text[], $3::date[]) as proof (process, from_day)
    on proof.process = e.process and (e.time at time zone $6::text)::date >= proof.from_day
  where e.organisation_id = $1::uuid and e.type = 'case.reviewed' and e.seconds is not null
    and e.time >= $7::date::timestamp at time zone $6::text
    and e.time < ($4::date + 1)::timestamp at time zone $6::text
  group by e.process, coalesce(e.step, ''), coalesce(e.actor_role, ''), segment`;
