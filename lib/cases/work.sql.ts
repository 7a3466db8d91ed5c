/**
 * The events of each case are looked up by its key: `offset 0` keeps the planner from joining, which without statistics
 * of a table that was just filled reads all of an organisation's events for each case.
 */
const eventsOfCase = `
    select *
    from event found
    where found.organisation_id = $1::uuid and found.process = s.process and found.case_id = s.case_id
    offset 0`;

/**
 * What people did on cases that were closed on some days: their steps by touch, and reviews.
 * $1 organisation, $2 process or null, $3 first closing day, $4 last
 */
const found = `
  from case_state s
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  cross join lateral (${eventsOfCase}) e
  cross join lateral (select case when e.type = 'case.reviewed' then 'review' else e.touch end as kind) done
  where s.organisation_id = $1::uuid and s.closed_day >= $3::date and s.closed_day <= $4::date
    and ($2::text is null or s.process = $2::text)
    and (e.type = 'case.step' and e.actor_kind = 'human' or e.type = 'case.reviewed')`;

/** By kind. */
export const work = `
  select done.kind, count(*)::int as steps, (count(*) - count(e.seconds))::int as untimed,
    trim_scale(coalesce(sum(e.seconds), 0))::text as seconds
  ${found}
  group by done.kind`;

/** One by one, the latest first: of kind $5 (null: all), after the cursor ($6 time, $7 source, $8 id), $9 how many. */
export const workSteps = `
  select e.source, e.id, done.kind, e.time, e.time::text as sorted_by, e.process, p.name as process_name,
    e.case_id as "case", e.step, e.actor_role as role, e.reason, trim_scale(e.seconds)::text as seconds
  ${found}
    and ($5::text is null or done.kind = $5::text)
    and ($6::timestamptz is null
      or (e.time, e.source, e.id) < ($6::timestamptz, $7::text collate "C", $8::text collate "C"))
  order by e.time desc, e.source desc, e.id desc
  limit $9::int`;

/** How many of the kind there are in all. */
export const countWorkSteps = `
  select count(*)::int as total
  ${found}
    and ($5::text is null or done.kind = $5::text)`;
