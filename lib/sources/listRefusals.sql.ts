/**
 * Events that were refused, the latest first.
 * $1 organisation, $2 code, $3 pointer, $4 and $5 the cursor: when, and which; $6 how many, $7 since when
 */
export const listRefusals = `
  select id::text, at, source, event_id, type, code, pointer, detail, at::text as sorted_by
  from refusal
  where organisation_id = $1::uuid
    and ($2::text is null or code = $2::text)
    and ($3::text is null or pointer = $3::text)
    and ($7::timestamptz is null or at >= $7::timestamptz)
    and ($4::timestamptz is null or (at, id) < ($4::timestamptz, $5::uuid))
  order by at desc, id desc
  limit $6::int`;

/** Why events were refused, the most frequent reason first. $1 organisation */
export const countRefusals = `
  select code, pointer, count(*)::int as refused, max(at) as last_at,
    (array_agg(detail order by at desc, id desc))[1] as detail
  from refusal
  where organisation_id = $1::uuid
  group by code, pointer
  order by refused desc, code, pointer
  limit 100`;
