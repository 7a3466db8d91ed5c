import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addProcesses } from "@/lib/ingest/addProcesses.sql";
import { addSources } from "@/lib/ingest/addSources.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { mergeCases } from "@/lib/ingest/mergeCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { storeEvents } from "@/lib/ingest/storeEvents.sql";

/**
 * Stores a batch and moves everything that needs no old contribution taken out; gives the identities that were new.
 * Cases and orders are merged but still count as before: `recountCases` and `recountOrders` follow.
 * $1 organisation, $2 zone, $3 received at, $4… an array for each of `columns`
 */
export const append = `
with new as (${storeEvents}),
processes as (${addProcesses}),
cases as (${mergeCases}),
orders as (${mergeOrders}),
labour as (${addLabour}),
machine as (${addMachine}),
order_amounts as (${addOrderAmounts}),
spend as (${addSpend}),
sources as (${addSources})
select source, id from new`;
