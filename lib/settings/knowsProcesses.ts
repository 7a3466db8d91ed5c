import { Fault } from "@/lib/contract/fault";
import type { Transaction } from "@/lib/db/transaction";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Lets pass the keys of processes that there are.
 * @throws Fault `invalid` that names the first that there is not
 */
export async function knowsProcesses(tx: Transaction, ctx: Ctx, chain: readonly string[]): Promise<void> {
  const found = await tx.process.findMany({
    where: { organisationId: ctx.org, process: { in: [...chain] } },
    select: { process: true },
  });
  const known = new Set(found.map(({ process }) => process));
  const strange = chain.findIndex((key) => !known.has(key));
  if (strange === -1) return;
  const detail = `there is no process "${chain[strange]}": send its events first, or make it with PUT /api/v1/processes/{key}`;
  throw new Fault("invalid", `${detail}.`, { errors: [{ pointer: `/chain/${strange}`, detail }] });
}
