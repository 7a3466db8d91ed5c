import { z } from "zod";
import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import { chainOf } from "@/lib/chain/chainOf";
import { checkOrders } from "@/lib/chain/checkOrders";
import { chain } from "@/lib/chain/sql/chain.sql";
import type { Run } from "@/lib/db/statements";
import { share } from "@/lib/kpi/share";

/**
 * The orders of some days, how many of them ran through the chain alone, and link by link where the others first broke.
 * @throws Fault `invalid` when more orders were placed than can be followed at a time
 */
export async function readLinks(
  org: string,
  run: Run,
  from: string,
  to: string,
): Promise<Pick<ChainAnswer, "orders" | "rate" | "links">> {
  const links = await chainOf(org, run);
  const orders = await checkOrders(org, run, from, to);
  const processes = links.map(({ process }) => process);
  const [found] = await run({ name: "chain", text: chain }, [org, from, to, processes]);
  const { unbroken, linked, links: rows } = row.parse(found);
  return {
    orders,
    rate: share(unbroken, linked),
    links: links.map((link, at) => {
      const own = rows.find(({ place }) => place === at + 1);
      const { open, unresolved, touched } = own ?? { open: 0, unresolved: 0, touched: 0 };
      const broken = { all: open + unresolved + touched, open, unresolved, touched };
      return { ...link, orders: own?.orders ?? 0, unbroken: own?.unbroken ?? 0, broken };
    }),
  };
}

const whole = z.number().int();
const row = z.object({
  linked: whole,
  unbroken: whole,
  links: z.array(
    z.object({
      place: whole,
      orders: whole,
      unbroken: whole,
      open: whole,
      unresolved: whole,
      touched: whole,
    }),
  ),
});
