import type { Run } from "@/lib/db/statements";
import { dropCases, eventsOfCases } from "@/lib/ingest/dropCases.sql";
import { dropOrders, linesOfOrders } from "@/lib/ingest/dropOrders.sql";
import { grouped } from "@/lib/ingest/grouped";
import { insertCases } from "@/lib/ingest/insertCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { removeEvents } from "@/lib/ingest/removeEvents.sql";
import { takeTurn } from "@/lib/ingest/takeTurn";
import { touchedOrders } from "@/lib/ingest/touched.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What names an event. */
export interface Identity {
  source: string;
  id: string;
}

/**
 * Deletes events in the transaction of `run`, as if they had never come: what each adds by itself is taken out of the
 * rollups, and the cases and orders that it belonged to are folded anew from their other events. Those that are not
 * there are passed over. The organisation is held.
 */
export async function takeOut(
  ctx: Ctx,
  run: Run,
  timezone: string,
  gone: readonly Identity[],
): Promise<void> {
  if (gone.length === 0) return;
  await takeTurn(ctx, run);
  const cases = new Map<string, Set<string>>();
  const orders = new Set<string>();
  for (const [source, ids] of grouped(gone.map(({ source, id }) => [source, id]))) {
    const [left] = await run<{ cases: [string, string][]; orders: string[] }>(
      { name: "remove_events", text: removeEvents },
      [ctx.org, timezone, source, ids],
    );
    for (const [process, id] of left?.cases ?? [])
      cases.set(process, (cases.get(process) ?? new Set()).add(id));
    for (const order of left?.orders ?? []) orders.add(order);
  }
  for (const [process, ids] of cases) {
    await run({ name: "drop_cases", text: dropCases }, [ctx.org, process, [...ids]]);
    const again = insertCases(eventsOfCases);
    await run({ name: "fold_cases_again", text: again }, [ctx.org, timezone, process, [...ids]]);
  }
  if (orders.size > 0) await foldOrders(ctx, run, timezone, [...orders]);
}

async function foldOrders(ctx: Ctx, run: Run, timezone: string, orders: readonly string[]): Promise<void> {
  await run({ name: "drop_orders", text: dropOrders }, [ctx.org, orders]);
  const lines = `with new as (${linesOfOrders}) ${mergeOrders}`;
  await run({ name: "fold_orders_again", text: lines }, [ctx.org, orders]);
  await run({ name: "recount_orders", text: recountOrders(touchedOrders) }, [ctx.org, timezone, orders]);
}
