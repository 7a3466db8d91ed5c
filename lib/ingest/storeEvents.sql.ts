import { columns } from "@/lib/ingest/columns";

/**
 * Stores the events that are not there yet, in the order given, which is that of their identity: two writers of the same
 * events then wait for each other instead of locking each other out. Then waits until no other writer of the
 * organisation folds (`takeTurn`). Gives one row: `stored`, the identities that were new, or null when all were.
 * $1 organisation, $2 received at, $3… an array for each of `columns`
 */
export const storeEvents = `
with new as (
  insert into event (organisation_id, received_at, ${columns.map((c) => c.column).join(", ")})
  select $1::uuid, $2::timestamptz, given.*
  from unnest(
    ${columns.map((c, index) => `$${index + 3}::${c.type}[]`).join(", ")}
  ) as given (${columns.map((c) => c.column).join(", ")})
  on conflict (organisation_id, source, id) do nothing
  returning source, id
)
select case when counted.events < cardinality($4::text[]) then
  (select coalesce(json_agg(json_build_object('source', source, 'id', id)), '[]') from new) end as stored
from (select count(*) as events from new) counted
cross join lateral (
  -- only once all are stored
  select from organisation where organisation_id = $1::uuid and counted.events >= 0 for no key update
) turn`;
