import type { Run } from "@/lib/db/statements";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What the worker knows the work by; there is one such job for an organisation. */
export const deliveryKind = "delivery";

/** Has the organisation's deliveries looked at, at once or later, in the transaction of `run`. */
export async function lookAt(ctx: Pick<Ctx, "org" | "now">, run: Run, due = ctx.now): Promise<void> {
  await enqueue(run, ctx, deliveryKind, "reports", due);
}
