import { columns } from "@/lib/ingest/columns";

/**
 * Stores the events that are not there yet and gives them as rows of `event`. In the order given, which is that of their
 * identity: two writers of the same events then wait for each other instead of locking each other out.
 * $1 organisation, $2 zone, $3 received at, $4… an array for each of `columns`
 */
export const storeEvents = `
  insert into event (organisation_id, received_at, ${columns.map((c) => c.column).join(", ")})
  select $1::uuid, $3::timestamptz, given.*
  from unnest(
    ${columns.map((c, index) => `$${index + 4}::${c.type}[]`).join(", ")}
  ) as given (${columns.map((c) => c.column).join(", ")})
  on conflict (organisation_id, source, id) do nothing
  returning *`;
