/**
 * Adds the time of people in the relation `new` by day of the step, process and role; with -1 takes it out.
 * $1 organisation, $2 zone
 */
export const addLabour = (times: 1 | -1 = 1) => `
  insert into rollup_labour as stored (organisation_id, day, process, role, seconds, timed, untimed)
  select $1::uuid, (time at time zone $2::text)::date as day, process, coalesce(actor_role, '') as role,
    ${times} * coalesce(sum(seconds), 0),
    ${times} * count(*) filter (where seconds > 0),
    ${times} * count(*) filter (where seconds is null)
  from new
  where (type = 'case.step' and actor_kind = 'human' or type = 'case.reviewed') and seconds is distinct from 0
  group by day, process, coalesce(actor_role, '')
  order by day, process, coalesce(actor_role, '')
  on conflict (organisation_id, day, process, role) do update set
    seconds = stored.seconds + excluded.seconds,
    timed = stored.timed + excluded.timed,
    untimed = stored.untimed + excluded.untimed`;
