import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import type { AmountListQuery } from "@/lib/economics/amountListQuery";
import { listedAmounts } from "@/lib/economics/sql/listedAmounts.sql";
import { Exact } from "@/lib/kpi/exact";
import { marginOn } from "@/lib/kpi/marginOn";
import { type Dated, readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** A line of an order or a refund; money as decimal strings in the organisation's currency. */
export type AmountItem = Omit<z.infer<typeof row>, "sorted_by"> & {
  /** what the goods of a line cost that does not say it, by the estimated margin in force; null: none is */
  estimatedCogs: string | null;
};

/**
 * The lines of orders (or the refunds) of some days, each on its own day, in order of time: their amounts and goods
 * add up to what the margin is made of.
 * @throws Fault `invalid` for a cursor that this list did not give; `forbidden`
 */
export async function listAmounts(
  ctx: Ctx,
  query: AmountListQuery,
): Promise<{ currency: string; items: AmountItem[]; next: string | null }> {
  require(ctx, "figures:read");
  const after = query.cursor === undefined ? [null, null, null] : cursorParts(query.cursor, cursorOf);
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, query.to);
      const { timezone, currency } = dated;
      const asked = [ctx.org, timezone, query.from, query.to, `order.${query.of}`];
      const rows = z.array(row).parse(await run(listedAmounts, [...asked, ...after, query.limit + 1]));
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        currency,
        items: page.map(({ sorted_by: _, ...item }) => ({
          ...item,
          estimatedCogs: query.of === "placed" && item.cogs === null ? estimated(item, dated) : null,
        })),
        next: rows.length > query.limit && last ? cursorText([last.sorted_by, last.source, last.id]) : null,
      };
    },
    snapshot,
  );
}

/** By the margin of the line's channel, else by that of the firm. */
function estimated(
  { amount, channel, day }: Pick<AmountItem, "amount" | "channel" | "day">,
  dated: Dated,
): string | null {
  const margin = marginOn(dated, channel ?? "", day) ?? marginOn(dated, "", day);
  return margin && new Exact(amount).minus(new Exact(amount).times(margin)).toFixed();
}

const text = z.string().nullable();
const row = z.object({
  source: z.string(),
  id: z.string(),
  order: z.string(),
  time: z.date().transform((time) => time.toISOString()),
  sorted_by: z.string(),
  day: z.string(),
  channel: text,
  amount: z.string(),
  cogs: text,
  /** of a refund: whose mistake it made good */
  process: text,
  case: text,
});
const cursorOf = z.tuple([cursorInstant, storable, storable]);
