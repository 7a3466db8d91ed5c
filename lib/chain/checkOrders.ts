import { z } from "zod";
import { countPlaced } from "@/lib/chain/sql/chain.sql";
import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";

/** How many orders are followed at a time: a second or two of the database at most. */
export const mostOrders = 100_000;

/**
 * How many orders some days have, if they are few enough to be followed.
 * @throws Fault `invalid` which says how many there are
 */
export async function checkOrders(org: string, run: Run, from: string, to: string): Promise<number> {
  const orders = await placedOrders(org, run, from, to);
  if (orders <= mostOrders) return orders;
  const detail = `${orders} orders were placed on these days, and ${mostOrders} can be followed at a time: ask for fewer days`;
  throw new Fault("invalid", `${detail}.`, { errors: [{ detail }] });
}

/** How many orders some days have. */
export async function placedOrders(org: string, run: Run, from: string, to: string): Promise<number> {
  const [found] = await run({ name: "chain_placed", text: countPlaced }, [org, from, to]);
  return row.parse(found).orders;
}

const row = z.object({ orders: z.number().int() });
