import { statements } from "@/lib/db/statements";
import { countUnreviewed } from "@/lib/mistakes/countUnreviewed";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * How many cases of agents some days closed while nobody reviewed one; null where somebody looked.
 * @throws Fault `forbidden`
 */
export async function readUnreviewed(
  ctx: Ctx,
  of: { timezone: string; from: string; to: string; process: string | null },
): Promise<number | null> {
  require(ctx, "figures:read");
  return statements(ctx, (run) => countUnreviewed(ctx.org, run, of));
}
