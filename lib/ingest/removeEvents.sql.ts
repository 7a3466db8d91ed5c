import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { addUntimed } from "@/lib/ingest/addUntimed.sql";

/**
 * Deletes events of a source, and takes out of the rollups what each of them adds by itself. Gives one row: the cases
 * and the orders that are to be folded anew from what is left of them. `any` and no join: of an organisation that
 * statistics don't know yet, a join would read all events for each that is named.
 * $1 organisation, $2 zone, $3 source, $4 ids
 */
export const removeEvents = `
with new as (
  delete from event
  where organisation_id = $1::uuid and source = $3::text and id = any($4::text[])
  returning *
),
labour as (${addLabour(-1)}),
untimed as (${addUntimed(-1)}),
machine as (${addMachine(-1)}),
order_amounts as (${addOrderAmounts(-1)}),
spend as (${addSpend(-1)}),
counted as (
  update source s
  set events = s.events - gone.events
  from (select source, count(*) as events from new group by source) gone
  where s.organisation_id = $1::uuid and s.source = gone.source
),
left_cases as (select distinct process, case_id from new where starts_with(type, 'case.')),
left_orders as (select distinct order_id from new where type = 'order.placed')
select
  (select coalesce(json_agg(json_build_array(process, case_id) order by process, case_id), '[]') from left_cases)
    as cases,
  (select coalesce(json_agg(order_id order by order_id), '[]') from left_orders) as orders`;
