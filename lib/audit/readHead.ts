import { head } from "@/lib/audit/sql/chain.sql";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The number and the hash (hex) of the last entry of the organisation's log; 0 and null when there is none.
 * @throws Fault `forbidden`
 */
export async function readHead(ctx: Ctx): Promise<{ seq: number; hash: string | null }> {
  require(ctx, "audit:read");
  const [found] = await statements(ctx, (run) => run<{ seq: string; hash: string }>(head, [ctx.org]));
  return { seq: Number(found?.seq ?? 0), hash: found?.hash || null };
}
