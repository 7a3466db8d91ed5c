import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { lookAt } from "@/lib/delivery/lookAt";
import { channelForUpdate, endChannel as ended, skipDue } from "@/lib/delivery/sql/channels.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Ends a channel for good and at once; its log stays. One that ended before stays as it is.
 * @throws Fault `forbidden`; `not-found` when the organisation has no such channel
 */
export async function endChannel(ctx: Ctx, id: string): Promise<void> {
  require(ctx, "deliveries:write");
  if (!(await endFor(ctx, id, "revoked", ctx.actor.id))) {
    throw new Fault("not-found", "There is no such channel.");
  }
}

/** The same for whoever may: an admin, or a mail's reader. @returns whether there is such a channel */
export async function endFor(
  ctx: Ctx,
  id: string,
  why: "revoked" | "unsubscribed",
  by: string | null,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  return statements(ctx, async (run) => {
    await lookAt(ctx, run);
    const [found] = await run(channelForUpdate, [ctx.org, id]);
    if (!found) return false;
    const [was] = await run<{ kind: string; name: string }>(ended, [ctx.org, id, ctx.now, why, by]);
    if (!was) return true;
    await run(skipDue, [ctx.org, id, ".", ctx.now]);
    const action = why === "revoked" ? "channel.ended" : "channel.unsubscribed";
    await record(run, ctx, { action, subject: `channel:${id}`, before: was });
    return true;
  });
}
