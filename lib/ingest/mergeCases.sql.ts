import { count } from "@/lib/cases/count.sql";
import { fold, merges } from "@/lib/cases/fold";
import { foldCases } from "@/lib/ingest/foldCases.sql";
import { measured } from "@/lib/ingest/measured";
import { rollCases } from "@/lib/ingest/rollCases.sql";

const merged = fold.map((f) => f.column).filter((column) => !measured.includes(column));
const columns = [...merged, ...measured].join(", ");

/**
 * Relations that fold the case events of the relation `new`, merge them into `case_state`, count the cases anew and
 * move the rollups by what changed; each case is written once. The writer has its turn, so nobody else writes cases.
 * $1 organisation, $2 zone
 */
export const mergeCases = `
touched as (
  select folded.process, folded.case_id, stored.case_id is not null as known,
    ${fold.map((f) => `${merges[f.merge].pair(`stored.${f.column}`, `folded.${f.column}`)} as ${f.column}`).join(",\n    ")},
    ${measured.map((column) => `stored.${column} as old_${column}`).join(", ")}
  from (${foldCases}) folded
  left join lateral (
    select * from case_state s
    where s.organisation_id = $1::uuid and s.process = folded.process and s.case_id = folded.case_id
    limit 1
  ) stored on true
),
counted as (
  ${count(["t.known", ...merged.map((column) => `t.${column}`), ...measured.map((column) => `t.old_${column}`)].join(", "))}
),
moved as (
  select * from counted
  where (${measured.map((column) => `old_${column}`).join(", ")}) is distinct from (${measured.join(", ")})
),
added as (
  insert into case_state (organisation_id, process, case_id, ${columns})
  select $1::uuid, process, case_id, ${columns}
  from counted
  where not known
),
changed as (
  insert into case_state (organisation_id, process, case_id, ${columns})
  select $1::uuid, process, case_id, ${columns}
  from counted
  where known
  on conflict (organisation_id, process, case_id) do update set
    ${[...merged, ...measured].map((column) => `${column} = excluded.${column}`).join(", ")}
),
${rollCases}`;
