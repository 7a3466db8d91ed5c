import { columns } from "@/lib/ingest/columns";

const content = columns.filter((c) => c.column !== "source" && c.column !== "id");

/**
 * Of the given events, all stored before, the places (from 1) of those whose content differs from what is stored.
 * Numbers compare as numbers and instants as instants. Each is looked up by its key: `limit 1` keeps the planner from
 * joining.
 * $1 organisation, $2… an array for each of `columns`
 */
export const conflicts = `
  select given.place::int as place
  from unnest(
    ${columns.map((c, index) => `$${index + 2}::${c.type}[]`).join(", ")}
  ) with ordinality as given (${columns.map((c) => c.column).join(", ")}, place)
  cross join lateral (
    select * from event e where e.organisation_id = $1::uuid and e.source = given.source and e.id = given.id limit 1
  ) stored
  where (${content.map((c) => `given.${c.column}`).join(", ")})
    is distinct from (${content.map((c) => `stored.${c.column}`).join(", ")})
  order by given.place`;
