import { count } from "@/lib/cases/count.sql";
import { fold } from "@/lib/cases/fold";
import { foldCases } from "@/lib/ingest/foldCases.sql";
import { measured } from "@/lib/ingest/measured";
import { rollCases } from "@/lib/ingest/rollCases.sql";

const folded = fold.map((f) => f.column).filter((column) => !measured.includes(column));

/**
 * Folds, counts and stores the cases of the relation `new`, where none is stored yet: nothing to look up or to lock.
 * $1 organisation, $2 zone
 */
export const insertCases = (events: string) => `
with new as not materialized (${events}),
touched as (${foldCases}),
moved as (${count([...folded.map((column) => `t.${column}`), ...nothingBefore()].join(", "))}),
${rollCases}
insert into case_state (organisation_id, process, case_id, ${folded.join(", ")}, ${measured.join(", ")})
select $1::uuid, process, case_id, ${folded.join(", ")}, ${measured.join(", ")}
from moved
order by process, case_id`;

function nothingBefore(): string[] {
  return measured.map((column) => `(null::case_state).${column} as old_${column}`);
}
