import { count } from "@/lib/cases/count.sql";
import { rollCases } from "@/lib/ingest/rollCases.sql";

/** What a case counts as, in the order of the columns of `case_state`. */
export const counted = [
  "level",
  "closed_at",
  "closed_day",
  "resolution",
  "machine",
  "reviews",
  "counted_seconds",
  "first_closed_day",
  "first_resolution",
  "return_days",
  "reopen_days",
];

/** … and what is reduced with it. */
export const measured = [...counted, "reopenings"];

/**
 * Relations that count the cases of the relation `touched` anew, in the zone $2, and move the rollups by what changed:
 * take the old contribution out and put the new one in. `moved` has the cases that count as something else now:
 * `writeCases` is to follow, in another statement when `touched` is what this one has just merged (a statement can
 * change a row but once). The rows are locked already, by the merge in the same transaction.
 * $1 organisation, $2 zone
 */
export const recountCases = (touched: string) => `
touched as (${touched}),
counted as (${count(measured.map((column) => `t.${column} as old_${column}`).join(", "))}),
moved as (
  select * from counted
  where (${measured.map((column) => `old_${column}`).join(", ")}) is distinct from (${measured.join(", ")})
),
${rollCases}`;

/** May not be null, and stay as they are: every row that is written is there. */
const merged = {
  events: "0",
  human_work: "false",
  human_approval: "false",
  agent: "false",
  system: "false",
  unknown: "false",
  corrected: "false",
  human_seconds: "0",
};

/**
 * Writes down what the cases of the relation `moved` count as now. `insert … on conflict` though every row is there, as
 * it finds each by its key: an update would be planned as a join, and read all cases of the organisation where
 * statistics say that there are few, as they do of every new one.
 * $1 organisation
 */
export const writeCases = (moved: string) => `
  insert into case_state
    (organisation_id, process, case_id, ${Object.keys(merged).join(", ")}, ${measured.join(", ")})
  select $1::uuid, process, case_id, ${Object.values(merged).join(", ")}, ${measured.join(", ")}
  from ${moved} as moved
  order by process, case_id
  on conflict (organisation_id, process, case_id) do update set
    ${measured.map((column) => `${column} = excluded.${column}`).join(", ")}`;
