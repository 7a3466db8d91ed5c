import { record } from "@/lib/audit/record";
import { endInvitations } from "@/lib/auth/endInvitations";
import { Fault } from "@/lib/contract/fault";
import { type Run, statements } from "@/lib/db/statements";
import { knownMember } from "@/lib/members/knownMember";
import { type Held, lockMembers } from "@/lib/members/lockMembers";
import { notAbove } from "@/lib/members/notAbove";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Takes a member out of the organisation. From their next request on, by whatever session, it does not exist for them;
 * their account and their other organisations stay. So does what they did: their name under reports, comments and
 * actions, and the API keys that they made, which are the firm's.
 * @throws Fault `forbidden` for a member of a higher role than one's own; `not-found`; `conflict` for the last owner
 */
export async function removeMember(ctx: Ctx, member: string): Promise<void> {
  require(ctx, "members:write");
  const id = knownMember(member);
  await statements(ctx, async (run) => {
    const held = await lockMembers(ctx, run, id);
    notAbove(held);
    await takeOut(ctx, run, id, held, "member.removed");
  });
}

/** Takes out whoever may go, in a transaction that holds their row. */
export async function takeOut(
  ctx: Ctx,
  run: Run,
  id: string,
  { role, lastOwner }: Held,
  action: "member.removed" | "member.left",
): Promise<void> {
  if (lastOwner) {
    throw new Fault(
      "conflict",
      "An organisation needs an owner, and there is only this one: hand the ownership over first.",
    );
  }
  await run("delete from member where organisation_id = $1::uuid and person_id = $2::uuid", [ctx.org, id]);
  await run("delete from directory_member where organisation_id = $1::uuid and person_id = $2::uuid", [
    ctx.org,
    id,
  ]);
  await endInvitations(ctx, run, id, null);
  await record(run, ctx, { action, subject: `person:${id}`, before: { role } });
}
