import { transaction } from "@/lib/db/transaction";
import { datedOf } from "@/lib/settings/datedOf";
import { type ProcessSettings, processOf } from "@/lib/settings/processSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * One process with its settings, or null when the organisation has none of that key.
 * @throws Fault `forbidden`
 */
export async function readProcess(ctx: Ctx, key: string): Promise<ProcessSettings | null> {
  require(ctx, "processes:read");
  // no stored text has a NUL, and the database takes none
  if (key.includes("\0")) return null;
  const where = { organisationId: ctx.org, process: key };
  return transaction(ctx, async (tx) => {
    const row = await tx.process.findUnique({ where: { organisationId_process: where } });
    if (row === null) return null;
    return processOf(row, await datedOf(tx, where));
  });
}
