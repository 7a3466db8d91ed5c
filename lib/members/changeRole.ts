import { z } from "zod";
import { record } from "@/lib/audit/record";
import { endInvitations } from "@/lib/auth/endInvitations";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { knownMember } from "@/lib/members/knownMember";
import { lockMembers } from "@/lib/members/lockMembers";
import { notAbove } from "@/lib/members/notAbove";
import { mayGive } from "@/lib/members/rank";
import type { Ctx } from "@/lib/tenancy/ctx";
import { roles } from "@/lib/tenancy/permissions";
import { require } from "@/lib/tenancy/require";

/**
 * Gives a member another role, from their next request on. What they had invited to above it is not open any more.
 * @throws Fault `forbidden` for a member of a higher role than one's own, or a role above it; `not-found`; `conflict`
 *   for the last owner; `invalid`
 */
export async function changeRole(ctx: Ctx, member: string, input: ChangeRole): Promise<void> {
  require(ctx, "members:write");
  const id = knownMember(member);
  const { role } = parse(changeRoleSchema, input);
  await statements(ctx, async (run) => {
    const held = await lockMembers(ctx, run, id);
    notAbove(held);
    mayGive(held.own, role);
    if (held.role === role) return;
    if (held.lastOwner) {
      throw new Fault(
        "conflict",
        "This is the only owner: make somebody else an owner first, or hand the ownership over.",
      );
    }
    await run("update member set role = $3::text where organisation_id = $1::uuid and person_id = $2::uuid", [
      ctx.org,
      id,
      role,
    ]);
    await endInvitations(ctx, run, id, role);
    await record(run, ctx, {
      action: "member.role_changed",
      subject: `person:${id}`,
      before: { role: held.role },
      after: { role },
    });
  });
}

export const changeRoleSchema = z.strictObject({
  role: z.enum(roles, `must be one of ${roles.join(", ")}`),
});
export type ChangeRole = z.input<typeof changeRoleSchema>;
