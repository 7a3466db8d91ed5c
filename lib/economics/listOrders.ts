import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { listTotal } from "@/lib/contract/listTotal";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import type { OrderListQuery } from "@/lib/economics/orderListQuery";
import { countOrders, listedOrders } from "@/lib/economics/sql/listedOrders.sql";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** An order; money as decimal strings in the organisation's currency. */
export type OrderItem = Omit<z.infer<typeof row>, "sortedBy">;

/**
 * The orders that the cost per order is divided by, by the time of their first line: as many as the figure says.
 * @returns `total` up to 10,000; null above
 * @throws Fault `invalid` for a cursor that this list did not give; `forbidden`
 */
export async function listOrders(
  ctx: Ctx,
  query: OrderListQuery,
): Promise<{ currency: string; items: OrderItem[]; next: string | null; total: number | null }> {
  require(ctx, "figures:read");
  const after = query.cursor === undefined ? [null, null] : cursorParts(query.cursor, cursorOf);
  const filter = [ctx.org, query.from, query.to, query.search || null];
  const goods = query.goods ?? null;
  return statements(
    ctx,
    async (run) => {
      const { timezone, currency } = await readDated(ctx.org, run, query.to);
      const found = await run(listedOrders, [...filter, timezone, ...after, query.limit + 1, goods]);
      const rows = z.array(row).parse(found);
      const [counted] = await run<{ total: number }>(countOrders, [...filter, goods]);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        currency,
        items: page.map(({ sortedBy, ...item }) => item),
        next: rows.length > query.limit && last ? cursorText([last.sortedBy, last.order]) : null,
        total: listTotal(counted),
      };
    },
    snapshot,
  );
}

const row = z
  .object({
    order: z.string(),
    placed_at: z.date(),
    sorted_by: z.string(),
    placed_day: z.string(),
    lines: z.number(),
    with_cogs: z.boolean(),
    amount: z.string(),
    cogs: z.string().nullable(),
    refunded: z.string(),
  })
  .transform((found) => ({
    order: found.order,
    placedAt: found.placed_at.toISOString(),
    placedOn: found.placed_day,
    lines: found.lines,
    /** every line says what its goods cost */
    withCogs: found.with_cogs,
    amount: found.amount,
    cogs: found.cogs,
    refunded: found.refunded,
    sortedBy: found.sorted_by,
  }));

const cursorOf = z.tuple([cursorInstant, storable]);
