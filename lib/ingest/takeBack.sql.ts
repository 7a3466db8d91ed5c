import { decided } from "@/lib/ingest/decided.sql";

/**
 * An event as its columns hold it, each that is filled as text, so that amounts stay exact; and whether it is the change
 * of a handover or of an action that was carried out, which stands as long as they do.
 * $1 organisation, $2 source, $3 id
 */
export const found = `
  select (
      select json_object_agg(filled.key, filled.value order by filled.key)
      from jsonb_each_text(to_jsonb(e) - 'organisation_id') filled
      where filled.value is not null
    ) as held,
    (${decided("e.source", "e.id")}) as decided
  from event e
  where e.organisation_id = $1::uuid and e.source = $2::text and e.id = $3::text`;

/**
 * Forgets by which deliveries an event came: sent again, it is of those that send it then.
 * $1 organisation, $2 source, $3 id
 */
export const forgetClaims = `
  delete from import_event
  where organisation_id = $1::uuid and source = $2::text and id = $3::text`;
