import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Ends an invitation at once.
 * @throws Fault `forbidden`; `not-found` for one that there is not, that was taken or ended before
 */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<void> {
  require(ctx, "members:write");
  await statements(ctx, async (run) => {
    const known = z.uuid().safeParse(id).success;
    const [ended] = known ? await run<{ token_hash: string }>(update, [ctx.org, id, ctx.now]) : [];
    if (!ended) throw new Fault("not-found", "There is no such invitation that is open.");
    await run("delete from directory_invitation where organisation_id = $1::uuid and token_hash = $2::text", [
      ctx.org,
      ended.token_hash,
    ]);
    await record(run, ctx, { action: "invitation.revoked", subject: `invitation:${id}` });
  });
}

const update = `
  update invitation set revoked_at = $3::timestamptz
  where organisation_id = $1::uuid and invitation_id = $2::uuid and accepted_at is null and revoked_at is null
  returning token_hash`;
