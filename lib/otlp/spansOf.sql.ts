/** All that is kept of the spans of traces. $1 organisation, $2 ids of traces */
export const spansOf = `
  select trace_id, span_id, parent_span_id, reading
  from span
  where organisation_id = $1::uuid and trace_id = any ($2::text[])`;
