import { fold, merges } from "@/lib/cases/fold";
import { foldCases } from "@/lib/ingest/foldCases.sql";

/**
 * Folds the case events of the relation `new` and merges them into `case_state`, leaving what the case counted as
 * untouched until `writeCases`. Rows are locked in the order of their keys, new ones included: of two writers with
 * the same new cases one waits for the other.
 * $1 organisation
 */
export const mergeCases = `
  insert into case_state as stored (organisation_id, process, case_id, ${fold.map((f) => f.column).join(", ")})
  select $1::uuid, folded.*
  from (${foldCases}) folded
  order by process, case_id
  on conflict (organisation_id, process, case_id) do update set
    ${fold.map((f) => `${f.column} = ${merges[f.merge].pair(`stored.${f.column}`, `excluded.${f.column}`)}`).join(",\n    ")}`;
