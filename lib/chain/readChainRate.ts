import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import type { ChainQuery } from "@/lib/chain/chainQuery";
import { chainSnapshot } from "@/lib/chain/chainSnapshot";
import { readLinks } from "@/lib/chain/readLinks";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The chain rate alone, of days that others are compared with.
 * @throws Fault `invalid` when more orders were placed than can be followed at a time; `forbidden`
 */
export async function readChainRate(ctx: Ctx, { from, to }: ChainQuery): Promise<ChainAnswer["rate"]> {
  require(ctx, "figures:read");
  return statements(ctx, async (run) => (await readLinks(ctx.org, run, from, to)).rate, chainSnapshot);
}
