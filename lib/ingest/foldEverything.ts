import type { Run } from "@/lib/db/statements";
import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { addUntimed } from "@/lib/ingest/addUntimed.sql";
import { insertCases } from "@/lib/ingest/insertCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { everyOrder } from "@/lib/ingest/touched.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Folds all events of the organisation into empty tables of cases, orders and rollups, with the fold, the count
 * and the sums that ingest merges a batch with. Days are those of `timezone`.
 */
export async function foldEverything(ctx: Ctx, run: Run, timezone: string): Promise<void> {
  // hash aggregates over all events: worth the memory for the seconds that this takes
  await run("set local work_mem = '256MB'");
  await run(insertCases(ofCases), [ctx.org, timezone]);
  await run(`with new as not materialized (${ofOrders}) ${mergeOrders}`, [ctx.org]);
  for (const add of [addLabour, addUntimed, addMachine, addOrderAmounts, addSpend]) {
    await run(`with new as not materialized (${every}) ${add()}`, [ctx.org, timezone]);
  }
  await run(recountOrders(everyOrder), [ctx.org, timezone]);
}

const every = "select * from event where organisation_id = $1::uuid";
const ofCases = `${every} and case_id is not null`;
const ofOrders = `${every} and order_id is not null`;
