import { statements } from "@/lib/db/statements";
import { lateTrouble } from "@/lib/delivery/sql/listDeliveries.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Whether in the last seven days a report did not arrive where it is wanted, or may not have.
 * @throws Fault `forbidden`
 */
export async function readTrouble(ctx: Ctx): Promise<boolean> {
  require(ctx, "figures:read");
  const since = new Date(ctx.now.getTime() - 7 * 86_400_000);
  const [row] = await statements(ctx, (run) => run<{ trouble: boolean }>(lateTrouble, [ctx.org, since]));
  return row?.trouble ?? false;
}
