import { z } from "zod";
import { countPlaced } from "@/lib/chain/sql/chain.sql";
import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";

/** How many orders are followed at a time: a second or two of the database at most. */
export const mostOrders = 100_000;

/** The processes of the organisation's chain that there are, in its order, with their names. */
export async function chainOf(org: string, run: Run): Promise<{ process: string; name: string }[]> {
  return z.array(row).parse(await run({ name: "chain_of", text: chainProcesses }, [org]));
}

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

export async function placedOrders(org: string, run: Run, from: string, to: string): Promise<number> {
  const [found] = await run({ name: "chain_placed", text: countPlaced }, [org, from, to]);
  return counted.parse(found).orders;
}

const row = z.object({ process: z.string(), name: z.string() });
const counted = z.object({ orders: z.number().int() });

/** A process that is gone is passed over. $1 organisation */
const chainProcesses = `
  select p.process, p.name
  from organisation o
  cross join lateral unnest(o.chain) with ordinality as link (process, place)
  join process p on p.organisation_id = $1::uuid and p.process = link.process
  where o.organisation_id = $1::uuid
  order by link.place`;
