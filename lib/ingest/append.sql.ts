import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addProcesses } from "@/lib/ingest/addProcesses.sql";
import { addSources } from "@/lib/ingest/addSources.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { mergeCases } from "@/lib/ingest/mergeCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { measured, recountCases, writeCases } from "@/lib/ingest/recountCases.sql";
import { storeEvents } from "@/lib/ingest/storeEvents.sql";

/**
 * Stores a batch, merges cases and orders, and moves the rollups. Gives one row: `stored`, the identities that were
 * new, or null when all were; `moved`, the cases that count as something else now, still to be written down
 * (`writeMoved`). Orders are merged but count as before: `recountOrders` follows.
 * $1 organisation, $2 zone, $3 received at, $4… an array for each of `columns`
 */
export const append = `
with new as (${storeEvents}),
processes as (${addProcesses}),
cases as (${mergeCases} returning *),
orders as (${mergeOrders}),
labour as (${addLabour()}),
machine as (${addMachine()}),
order_amounts as (${addOrderAmounts()}),
spend as (${addSpend()}),
sources as (${addSources}),
${recountCases("select * from cases")}
select
  case when (select count(*) from new) < cardinality($5::text[]) then
    (select coalesce(json_agg(json_build_object('source', source, 'id', id)), '[]') from new) end as stored,
  (select json_agg(m)::text from (select process, case_id, ${measured.join(", ")} from moved) m) as moved`;

/**
 * Writes down what the cases of `moved` count as.
 * $1 organisation, $2 `moved` as `append` gave it
 */
export const writeMoved = writeCases("json_populate_recordset(null::case_state, $2::json)");
