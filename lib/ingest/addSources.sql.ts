/**
 * Where the events of the relation `new` came from: how many, until when, and which last.
 * $1 organisation, $3 received at
 */
export const addSources = `
  insert into source as stored
    (organisation_id, source, events, first_received_at, last_received_at, last_time, recent_ids)
  select $1::uuid, source, count(*), $3::timestamptz, $3::timestamptz, max(time),
    (array_agg(id order by time desc, id desc))[1:20]
  from new
  group by source
  order by source
  on conflict (organisation_id, source) do update set
    events = stored.events + excluded.events,
    last_received_at = greatest(stored.last_received_at, excluded.last_received_at),
    last_time = greatest(stored.last_time, excluded.last_time),
    recent_ids = (excluded.recent_ids || stored.recent_ids)[1:20]`;
