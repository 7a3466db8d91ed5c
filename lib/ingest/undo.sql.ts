/**
 * Takes the next $3 events, in the order of their names, off an import's list, and says of each whether no other
 * delivery sent it.
 * $1 organisation, $2 import, $3 how many
 */
export const takeClaims = `
with last as (
  select source, id
  from (
    select source, id
    from import_event
    where organisation_id = $1::uuid and import_id = $2::uuid
    order by source, id
    limit $3::int
  ) next
  order by source desc, id desc
  limit 1
),
taken as (
  delete from import_event
  where organisation_id = $1::uuid and import_id = $2::uuid and (source, id) <= (select source, id from last)
  returning source, id
)
select taken.source, taken.id, not exists (
  select from import_event other
  where other.organisation_id = $1::uuid and other.source = taken.source and other.id = taken.id
    and other.import_id <> $2::uuid
) as only
from taken`;

/**
 * What a source is known by, from the events that are left; without any, it is forgotten.
 * $1 organisation, $2 source
 */
export const recountSource = `
with left_over as (
  select source, count(*) as events, min(received_at) as first_received_at, max(received_at) as last_received_at,
    max(time) as last_time, (array_agg(id order by time desc, id desc))[1:20] as recent_ids
  from event
  where organisation_id = $1::uuid and source = $2::text
  group by source
),
forgotten as (
  delete from source s
  where s.organisation_id = $1::uuid and s.source = $2::text and not exists (select from left_over)
)
update source s
set events = l.events, first_received_at = l.first_received_at, last_received_at = l.last_received_at,
  last_time = l.last_time, recent_ids = l.recent_ids
from left_over l
where s.organisation_id = $1::uuid and s.source = l.source`;

/**
 * Forgets the processes that events alone had made, with nothing set by anybody, and that no event names any more.
 * $1 organisation
 */
export const forgetProcesses = `
delete from process p
where p.organisation_id = $1::uuid and not p.reviewed
  and (p.name, p.stage, p.core, p.reopen_window_days) = (p.process, 'service', true, 7) and p.error_cost is null
  and not exists (select from event e where e.organisation_id = $1::uuid and e.process = p.process)
  and not exists (select from process_baseline b where b.organisation_id = $1::uuid and b.process = p.process)`;
