import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addProcesses } from "@/lib/ingest/addProcesses.sql";
import { addSourceDays } from "@/lib/ingest/addSourceDays.sql";
import { addSources } from "@/lib/ingest/addSources.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { mergeCases } from "@/lib/ingest/mergeCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { storeEvents } from "@/lib/ingest/storeEvents.sql";

/**
 * Stores a batch, merges cases and orders, and moves the rollups. Gives one row: `stored`, the identities that were
 * new, or null when all were; `raced`, whether another writer stored one of its new cases at the same time, so that all
 * of it must be rolled back (`mergeCases`). Orders are merged but count as before: `recountOrders` follows.
 * $1 organisation, $2 zone, $3 received at, $4… an array for each of `columns`
 */
export const append = `
with new as (${storeEvents}),
${mergeCases},
processes as (${addProcesses}),
orders as (${mergeOrders}),
labour as (${addLabour()}),
machine as (${addMachine()}),
order_amounts as (${addOrderAmounts()}),
spend as (${addSpend()}),
sources as (${addSources}),
source_days as (${addSourceDays})
select
  case when (select count(*) from new) < cardinality($5::text[]) then
    (select coalesce(json_agg(json_build_object('source', source, 'id', id)), '[]') from new) end as stored,
  (select count(*) from counted where not known) > (select count(*) from added) as raced`;
