import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addProcesses } from "@/lib/ingest/addProcesses.sql";
import { addSourceDays } from "@/lib/ingest/addSourceDays.sql";
import { addSources } from "@/lib/ingest/addSources.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { addUntimed } from "@/lib/ingest/addUntimed.sql";
import { mergeCases } from "@/lib/ingest/mergeCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";

/**
 * Merges events that were stored just now into cases and orders, and moves the rollups. Orders are merged but count as
 * before: `recountOrders` follows. Each event is looked up by its key: `limit 1` keeps the planner from joining.
 * $1 organisation, $2 zone, $3 received at, $4 sources, $5 ids
 */
export const merge = () => `
with new as materialized (
  select stored.*
  from unnest($4::text[], $5::text[]) as given (source, id)
  cross join lateral (
    select ${merged.join(", ")}
    from event e
    where e.organisation_id = $1::uuid and e.source = given.source and e.id = given.id
    limit 1
  ) stored
),
${mergeCases},
processes as (${addProcesses}),
orders as (${mergeOrders}),
labour as (${addLabour()}),
untimed as (${addUntimed()}),
machine as (${addMachine()}),
order_amounts as (${addOrderAmounts()}),
spend as (${addSpend()}),
sources as (${addSources}),
source_days as (${addSourceDays})
select count(*)::int as events from new`;

/** Those columns of an event that anything is folded or added up from; the texts beside them would be carried along. */
const merged = [
  "type",
  "time",
  "process",
  "case_id",
  "step",
  "source",
  "id",
  "actor_kind",
  "actor_role",
  "seconds",
  "touch",
  "outcome",
  "verdict",
  "resolution",
  "order_id",
  "amount",
  "cogs",
  "cost",
  "currency",
  "model",
  "input_tokens",
  "cached_tokens",
  "output_tokens",
  "requests",
  "category",
  "first_day",
  "last_day",
];
