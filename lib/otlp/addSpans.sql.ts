/**
 * Keeps spans that are not there yet, of traces that are locked.
 * $1 organisation, $2 received at, then an array for each of trace_id, span_id, parent_span_id and reading (JSON)
 */
export const addSpans = `
  insert into span (organisation_id, trace_id, span_id, parent_span_id, reading, received_at)
  select $1::uuid, given.trace_id, given.span_id, given.parent_span_id, given.reading::jsonb, $2::timestamptz
  from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as given (trace_id, span_id, parent_span_id, reading)`;
