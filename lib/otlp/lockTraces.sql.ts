/**
 * Locks traces, new ones included, in the order of their ids: of two requests with spans of one trace one waits for the
 * other.
 * $1 organisation, $2 received at, $3 ids of traces
 */
export const lockTraces = `
  insert into trace as stored (organisation_id, trace_id, received_at)
  select $1::uuid, given.trace_id, $2::timestamptz
  from unnest($3::text[]) as given (trace_id)
  order by given.trace_id
  on conflict (organisation_id, trace_id) do update set received_at = excluded.received_at`;
