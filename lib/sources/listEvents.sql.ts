/**
 * Stored events, the latest first by the time that they tell of.
 * $1 organisation, $2 source or null, $3 to $5 the cursor: time, source, id; $6 how many
 */
export const listEvents = `
  select e.source, e.id, e.type, e.time, e.received_at, e.process, e.case_id, e.order_id, e.step,
    e.actor_kind, e.actor_id, e.outcome, e.verdict, e.resolution, e.time::text as sorted_by
  from event e
  where e.organisation_id = $1::uuid
    and ($2::text is null or e.source = $2::text)
    and ($3::timestamptz is null
      or (e.time, e.source, e.id) < ($3::timestamptz, $4::text collate "C", $5::text collate "C"))
  order by e.time desc, e.source desc, e.id desc
  limit $6::int`;

/** How many there are in all, as the sources keep count. $1 and $2 as above */
export const countEvents = `
  select coalesce(sum(events), 0)::text as total
  from source
  where organisation_id = $1::uuid and ($2::text is null or source = $2::text)`;
