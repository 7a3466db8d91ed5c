import { record } from "@/lib/audit/record";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { type Role, roles } from "@/lib/tenancy/permissions";

/**
 * Ends the open invitations of a person whose role has become less, or of a key that has ended: those to a role above
 * `role`, all of them with null. Nobody is to come in by the word of somebody who could not let them in today.
 */
export async function endInvitations(ctx: Ctx, run: Run, inviter: string, role: Role | null): Promise<void> {
  const above = role === null ? [...roles] : roles.slice(roles.indexOf(role) + 1);
  const ended = await run<{ id: string; hash: string }>(update, [ctx.org, inviter, above, ctx.now]);
  for (const { id, hash } of ended) {
    await run("delete from directory_invitation where organisation_id = $1::uuid and token_hash = $2::text", [
      ctx.org,
      hash,
    ]);
    await record(run, ctx, { action: "invitation.revoked", subject: `invitation:${id}` });
  }
}

const update = `
  update invitation set revoked_at = $4::timestamptz
  where organisation_id = $1::uuid and created_by = $2::text and role = any ($3::text[])
    and accepted_at is null and revoked_at is null
  returning invitation_id as id, token_hash as hash`;
