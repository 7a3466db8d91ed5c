import { measured } from "@/lib/ingest/measured";
import { rollCases } from "@/lib/ingest/rollCases.sql";

/**
 * Deletes cases of a process and takes out of the rollups what they counted as: to be folded anew by `insertCases`.
 * $1 organisation, $2 process, $3 cases
 */
export const dropCases = `
with moved as (
  delete from case_state s
  where s.organisation_id = $1::uuid and s.process = $2::text and s.case_id = any($3::text[])
  returning s.process, s.case_id, ${measured.map((column) => `s.${column} as old_${column}`).join(", ")},
    ${measured.map((column) => `(null::case_state).${column} as ${column}`).join(", ")}
),
${rollCases}
select count(*)::int as cases from moved`;

/** All events of those cases. $1 organisation, $3 process, $4 cases */
export const eventsOfCases = `
  select * from event
  where organisation_id = $1::uuid and process = $3::text and case_id = any($4::text[])`;
