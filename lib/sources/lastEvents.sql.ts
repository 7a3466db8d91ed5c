/**
 * The events that came last, by the ids that each source keeps of its newest ones: no index on the time of receipt is
 * needed. Of the 20 sources that sent last; an event that was taken back is left out.
 * $1 organisation, $2 how many
 */
export const lastEvents = `
  select e.source, e.id, e.type, e.time, e.received_at, e.process, e.case_id, e.order_id, e.step,
    e.actor_kind, e.actor_id, e.outcome, e.verdict, e.resolution
  from (
    select source, recent_ids
    from source
    where organisation_id = $1::uuid
    order by last_received_at desc
    limit 20
  ) s
  cross join lateral (select distinct id from unnest(s.recent_ids) as recent(id)) r
  join event e on e.organisation_id = $1::uuid and e.source = s.source and e.id = r.id
  order by e.received_at desc, e.time desc, e.source desc, e.id desc
  limit $2::int`;
