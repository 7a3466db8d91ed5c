import { z } from "zod";
import { chainOf } from "@/lib/chain/chainOf";
import { breaks, type ChainOrdersQuery } from "@/lib/chain/chainOrdersQuery";
import { chainSnapshot } from "@/lib/chain/chainSnapshot";
import { checkOrders } from "@/lib/chain/checkOrders";
import { chainOrders, countChainOrders } from "@/lib/chain/sql/chainOrders.sql";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { Fault } from "@/lib/contract/fault";
import { storable } from "@/lib/contract/storable";
import { statements } from "@/lib/db/statements";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** An order on its way through the chain; money as decimal strings in the organisation's currency. */
export interface ChainOrder {
  order: string;
  placedAt: string;
  placedOn: string;
  /** in the chain's processes */
  cases: number;
  /** the first link that broke, and why; null: none, or no case */
  brokenAt: { process: string; name: string } | null;
  broken: (typeof breaks)[number] | null;
  amount: string;
  paid: string;
  refunded: string;
  unpaid: string;
  paidAt: string | null;
  /** from the first line to full payment */
  days: number | null;
}

/**
 * The orders behind a figure of the chain, by the time of their first line: as many as the figure says.
 * @throws Fault `invalid` for a cursor that this list did not give, for a link that the chain does not have, or when more
 *   orders were placed than can be followed at a time; `forbidden`
 */
export async function listChainOrders(
  ctx: Ctx,
  query: ChainOrdersQuery,
): Promise<{ currency: string; items: ChainOrder[]; unpaid: string; next: string | null; total: number }> {
  require(ctx, "figures:read");
  const { from, to } = query;
  const after = query.cursor === undefined ? [null, null] : cursorParts(query.cursor, cursorOf);
  return statements(
    ctx,
    async (run) => {
      const { timezone, currency } = await readDated(ctx.org, run, to);
      const links = await chainOf(ctx.org, run);
      await checkOrders(ctx.org, run, from, to);
      const processes = links.map(({ process }) => process);
      const place = placeOf(query.link, processes);
      const asked = [ctx.org, from, to, processes, timezone, query.of, place, query.why ?? null];
      const rows = z.array(row).parse(await run(chainOrders, [...asked, ...after, query.limit + 1]));
      const [counted] = await run(countChainOrders, asked);
      const { total, unpaid } = countedRow.parse(counted);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        currency,
        items: page.map(({ placed_at, sorted_by, placed_day, broken_at, paid_at, cases, ...rest }) => ({
          ...rest,
          placedAt: placed_at.toISOString(),
          placedOn: placed_day,
          cases: cases ?? 0,
          brokenAt: (broken_at === null ? null : links[broken_at - 1]) ?? null,
          paidAt: paid_at?.toISOString() ?? null,
        })),
        unpaid,
        next: rows.length > query.limit && last ? cursorText([last.sorted_by, last.order]) : null,
        total,
      };
    },
    chainSnapshot,
  );
}

function placeOf(link: string | undefined, processes: readonly string[]): number | null {
  if (link === undefined) return null;
  const place = processes.indexOf(link) + 1;
  if (place > 0) return place;
  const detail = `the chain has no process "${link}"`;
  throw new Fault("invalid", `${detail}.`, { errors: [{ pointer: "/link", detail }] });
}

const row = z.object({
  order: z.string(),
  placed_at: z.date(),
  sorted_by: z.string(),
  placed_day: z.string(),
  cases: z.number().int().nullable(),
  broken_at: z.number().int().nullable(),
  broken: z.enum(breaks).nullable(),
  amount: z.string(),
  paid: z.string(),
  refunded: z.string(),
  unpaid: z.string(),
  paid_at: z.date().nullable(),
  days: z.number().nullable(),
});
const countedRow = z.object({ total: z.number().int(), unpaid: z.string() });
const cursorOf = z.tuple([cursorInstant, storable]);
