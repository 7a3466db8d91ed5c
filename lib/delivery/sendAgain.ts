import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { lookAt } from "@/lib/delivery/lookAt";
import { deliveryForUpdate, dueAgain } from "@/lib/delivery/sql/listDeliveries.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Has a report sent once more that failed or of which nobody knows whether it arrived: a person's decision, as it may be
 * the second.
 * @throws Fault `forbidden`; `not-found` when there is no such delivery; `conflict` in any other state, or when its
 *   channel has ended
 */
export async function sendAgain(ctx: Ctx, channelId: string, occasion: string): Promise<void> {
  require(ctx, "deliveries:write");
  const nothing = () => new Fault("not-found", "There is no such delivery.");
  if (!z.uuid().safeParse(channelId).success || occasion.includes("\0")) throw nothing();
  await statements(ctx, async (run) => {
    await lookAt(ctx, run);
    const [was] = await run<{ state: string; attempts: number; endedAt: Date | null }>(deliveryForUpdate, [
      ctx.org,
      channelId,
      occasion,
    ]);
    if (!was) throw nothing();
    if (was.endedAt !== null)
      throw new Fault("conflict", "Its channel has ended: nothing is sent there any more.");
    if (was.state !== "failed" && was.state !== "unknown") {
      throw new Fault("conflict", "Only what failed, or what nobody knows of, can be sent again.");
    }
    await run(dueAgain, [ctx.org, channelId, occasion, ctx.now, ctx.actor.id]);
    await record(run, ctx, {
      action: "delivery.again",
      subject: `channel:${channelId}`,
      before: { occasion, state: was.state, attempts: was.attempts },
    });
  });
}
