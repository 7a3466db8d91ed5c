import type { Run } from "@/lib/db/statements";
import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { mergeCases } from "@/lib/ingest/mergeCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { recountCases, writeCases } from "@/lib/ingest/recountCases.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { everyCase, everyOrder } from "@/lib/ingest/touched.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Folds all events of the organisation into empty tables of cases, orders and rollups, with the very statements that
 * ingest merges a batch with. Days are those of `timezone`.
 */
export async function foldEverything(ctx: Ctx, run: Run, timezone: string): Promise<void> {
  // hash aggregates over all events: worth the memory for the seconds that this takes
  await run("set local work_mem = '256MB'");
  await run(`with new as not materialized (${ofCases}) ${mergeCases}`, [ctx.org]);
  await run(`with new as not materialized (${ofOrders}) ${mergeOrders}`, [ctx.org]);
  for (const add of [addLabour, addMachine, addOrderAmounts, addSpend]) {
    await run(`with new as not materialized (${every}) ${add}`, [ctx.org, timezone]);
  }
  await run(`with ${recountCases(everyCase)} ${writeCases("moved")}`, [ctx.org, timezone]);
  await run(recountOrders(everyOrder), [ctx.org, timezone]);
}

const every = "select * from event where organisation_id = $1::uuid";
const ofCases = `${every} and case_id is not null`;
const ofOrders = `${every} and order_id is not null`;
