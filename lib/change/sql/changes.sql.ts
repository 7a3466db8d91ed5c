import { decided } from "@/lib/ingest/decided.sql";

/**
 * What was changed on purpose, the latest first, from after the cursor ($6 time, $7 source, $8 id).
 * $1 organisation, $2 time zone, $3 first day, $4 last day, $5 process or null, $9 how many, null for all
 */
export const changes = `
  select (e.time at time zone $2::text)::date::text as day, e.title, e.change_kind as kind, e.process,
    e.note, e.time::text as time, e.source, e.id, (${decided("e.source", "e.id")}) as decided
  from event e
  where e.organisation_id = $1::uuid and e.type = 'change.made'
    and e.time >= $3::date::timestamp at time zone $2::text
    and e.time < ($4::date + 1)::timestamp at time zone $2::text
    and ($5::text is null or e.process = $5::text)
    and ($6::timestamptz is null or (e.time, e.source, e.id) < ($6::timestamptz, $7::text, $8::text))
  order by e.time desc, e.source desc, e.id desc
  limit $9::int`;
