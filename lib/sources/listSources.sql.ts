/**
 * Where events come from, the one that sent last first.
 * $1 organisation, $2 and $3 the cursor: when the one before last sent, and its name; $4 how many
 */
export const listSources = `
  select source, events::text, first_received_at, last_received_at, last_time, last_received_at::text as sorted_by
  from source
  where organisation_id = $1::uuid
    and ($2::timestamptz is null or (last_received_at, source) < ($2::timestamptz, $3::text))
  order by last_received_at desc, source desc
  limit $4::int`;
