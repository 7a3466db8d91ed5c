import { z } from "zod";
import { record } from "@/lib/audit/record";
import { seal } from "@/lib/auth/sealed";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { transaction } from "@/lib/db/transaction";
import { isHookId } from "@/lib/hooks/hookId";
import { givenSecret, newHookSecret } from "@/lib/hooks/hookSecret";
import { sealedFor } from "@/lib/hooks/sealedFor";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Gives a webhook another secret, made here or by the sender. The one that was in force is taken for another 24 hours,
 * so that the sender can be changed meanwhile; one that was on its way out before ends at once.
 * @throws Fault `forbidden`, `invalid`; `not-found` when the organisation has no such webhook; `conflict` when it is
 *   revoked
 */
export async function rotateHook(ctx: Ctx, input: RotateHook): Promise<RotatedHook> {
  require(ctx, "hooks:write");
  const { id, secret = newHookSecret() } = parse(rotateHookSchema, input);
  if (!isHookId(id)) throw new Fault("not-found", "There is no such webhook.");
  const previousUntil = new Date(ctx.now.getTime() + overlapHours * 3_600_000);
  await transaction(ctx, async (tx) => {
    // locked, so that of two at once the later keeps the secret of the earlier as its own one before
    await tx.$queryRaw`select 1 from hook where organisation_id = ${ctx.org}::uuid and hook_id = ${id}::text for update`;
    const where = { organisationId_hookId: { organisationId: ctx.org, hookId: id } };
    const hook = await tx.hook.findUnique({ where, select: { secret: true, revokedAt: true } });
    if (hook === null) throw new Fault("not-found", "There is no such webhook.");
    if (hook.revokedAt !== null) {
      throw new Fault("conflict", "This webhook was revoked for good: make a new one.");
    }
    await tx.hook.update({
      where,
      data: { secret: seal(secret, sealedFor(ctx.org, id)), previousSecret: hook.secret, previousUntil },
    });
    await record(tx, ctx, {
      action: "hook.rotated",
      subject: `hook:${id}`,
      after: { previousUntil: previousUntil.toISOString() },
    });
  });
  return { id, secret, previousUntil: previousUntil.toISOString() };
}

const overlapHours = 24;

export const rotateHookSchema = z.strictObject({ id: z.string(), secret: givenSecret });

export type RotateHook = z.input<typeof rotateHookSchema>;

/** The secret is shown this once; instants are RFC 3339 in UTC. */
export const rotatedHookSchema = z.object({ id: z.string(), secret: z.string(), previousUntil: z.string() });

export type RotatedHook = z.output<typeof rotatedHookSchema>;
