/**
 * Counts the human steps and reviews in the relation `new` that come without their time, by day, process, step ('' for
 * a review) and role; with -1 takes them out.
 * $1 organisation, $2 zone
 */
export const addUntimed = (times: 1 | -1 = 1) => `
  insert into rollup_untimed as stored (organisation_id, day, process, step, role, pieces)
  select $1::uuid, (time at time zone $2::text)::date as day, process,
    case when type = 'case.step' then step else '' end as step, coalesce(actor_role, '') as role, ${times} * count(*)
  from new
  where (type = 'case.step' and actor_kind = 'human' or type = 'case.reviewed') and seconds is null
  group by 2, 3, 4, 5
  order by 2, 3, 4, 5
  on conflict (organisation_id, day, process, step, role) do update set pieces = stored.pieces + excluded.pieces`;
