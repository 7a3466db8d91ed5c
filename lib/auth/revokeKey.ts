import { z } from "zod";
import { record } from "@/lib/audit/record";
import { endInvitations } from "@/lib/auth/endInvitations";
import { forgetKey } from "@/lib/auth/knownKeys";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { runIn } from "@/lib/db/runIn";
import { transaction } from "@/lib/db/transaction";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Ends a key for good, with the invitations that it made: at once in this process, within ten seconds in others. A key
 * that was revoked before stays as it is.
 * @throws Fault `forbidden`; `not-found` when the organisation has no such key
 */
export async function revokeKey(ctx: Ctx, input: RevokeKey): Promise<void> {
  require(ctx, "keys:write");
  const { id } = parse(revokeKeySchema, input);
  if (!/^[0-9A-Za-z]{1,32}$/.test(id)) throw new Fault("not-found", "There is no such key.");
  await transaction(ctx, async (tx) => {
    const where = { organisationId: ctx.org, keyId: id };
    const { count } = await tx.apiKey.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) {
      if ((await tx.apiKey.count({ where })) === 0) throw new Fault("not-found", "There is no such key.");
      return;
    }
    await record(tx, ctx, { action: "key.revoked", subject: `key:${id}` });
    await endInvitations(ctx, runIn(tx), id, null);
  });
  forgetKey(id);
}

export const revokeKeySchema = z.strictObject({ id: z.string() });

export type RevokeKey = z.input<typeof revokeKeySchema>;
