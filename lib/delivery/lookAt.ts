import type { Run } from "@/lib/db/statements";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What the worker knows the work by; there is one such job for an organisation. */
export const deliveryKind = "delivery";

/**
 * Has the organisation's deliveries looked at, at once or later, in the transaction of `run`. Whoever changes what there
 * is to deliver asks first and changes then, so that of two at once neither waits for the other.
 */
export async function lookAt(ctx: Pick<Ctx, "org" | "now">, run: Run, due = ctx.now): Promise<void> {
  await enqueue(run, ctx, deliveryKind, "reports", due);
}

/** To begin a transaction with that ends by asking for a later look: nobody asks for an earlier one meanwhile. */
export const holdLook = `
  select job_id from directory_job
  where organisation_id = $1::uuid and kind = '${deliveryKind}' for update`;

/** There is nothing to look at. */
export async function lookNoMore({ org }: Pick<Ctx, "org">, run: Run): Promise<void> {
  await run("delete from directory_job where organisation_id = $1::uuid and kind = $2::text", [
    org,
    deliveryKind,
  ]);
}
