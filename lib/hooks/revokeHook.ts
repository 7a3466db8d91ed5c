import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { transaction } from "@/lib/db/transaction";
import { isHookId } from "@/lib/hooks/hookId";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Ends a webhook for good and at once; what it brought stays. One that was revoked before stays as it is.
 * @throws Fault `forbidden`; `not-found` when the organisation has no such webhook
 */
export async function revokeHook(ctx: Ctx, input: RevokeHook): Promise<void> {
  require(ctx, "hooks:write");
  const { id } = parse(revokeHookSchema, input);
  if (!isHookId(id)) throw new Fault("not-found", "There is no such webhook.");
  await transaction(ctx, async (tx) => {
    const where = { organisationId: ctx.org, hookId: id };
    const { count } = await tx.hook.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) {
      if ((await tx.hook.count({ where })) === 0) throw new Fault("not-found", "There is no such webhook.");
      return;
    }
    await record(tx, ctx, { action: "hook.revoked", subject: `hook:${id}` });
  });
}

export const revokeHookSchema = z.strictObject({ id: z.string() });

export type RevokeHook = z.input<typeof revokeHookSchema>;
