import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import { lockMembers } from "@/lib/members/lockMembers";
import { notAbove } from "@/lib/members/notAbove";
import { mayGive } from "@/lib/members/rank";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Role } from "@/lib/tenancy/permissions";

/**
 * Holds who invites as they are now, and lets them pass if they still may: what ends invitations with a role, a
 * membership or a key would not find one that is made at the same moment.
 * @throws Fault `forbidden`; `not-found` for who is no member any more
 */
export async function lockInviter(ctx: Ctx, run: Run, role: Role): Promise<void> {
  const { actor } = ctx;
  if (actor.kind === "person") {
    const { own } = await lockMembers(ctx, run, actor.id);
    notAbove({ own, role: own });
    mayGive(own, role);
  }
  if (actor.kind !== "key") return;
  const live = await run(
    `select from api_key
     where organisation_id = $1::uuid and key_id = $2::text and revoked_at is null
     for update`,
    [ctx.org, actor.id],
  );
  if (live.length === 0) throw new Fault("forbidden", "This API key has been revoked.");
}
