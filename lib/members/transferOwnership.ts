import { z } from "zod";
import { record } from "@/lib/audit/record";
import { endInvitations } from "@/lib/auth/endInvitations";
import { provePassword } from "@/lib/auth/provePassword";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { lockMembers } from "@/lib/members/lockMembers";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Hands the ownership over to another member: they become an owner, the one who hands over an admin, both or neither.
 * @throws Fault `forbidden`; `invalid` for a wrong password or oneself; `not-found` for who is no member;
 *   `too-many-requests`
 */
export async function transferOwnership(ctx: Ctx, input: TransferOwnership): Promise<void> {
  require(ctx, "organisation:transfer");
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Fault("forbidden", "This needs a person.");
  const { person, password } = parse(transferOwnershipSchema, input);
  if (person === actor.id) {
    const detail = "must be another member";
    throw new Fault("invalid", `/person: ${detail}.`, { errors: [{ pointer: "/person", detail }] });
  }
  await provePassword(ctx.db, actor.id, password, ctx.now);
  await statements(ctx, async (run) => {
    const held = await lockMembers(ctx, run, person);
    if (held.own !== "owner") throw new Fault("forbidden", "This needs the role owner.");
    await run(update, [ctx.org, person, "owner"]);
    await run(update, [ctx.org, actor.id, "admin"]);
    await endInvitations(ctx, run, actor.id, "admin");
    await record(run, ctx, {
      action: "ownership.transferred",
      subject: `person:${person}`,
      before: { owner: actor.id, role: held.role },
      after: { owner: person, role: "owner" },
    });
  });
}

export const transferOwnershipSchema = z.strictObject({
  person: z.uuid("must be the id of a member").toLowerCase(),
  password: z.string().meta({ description: "the one's who hands over, once more" }),
});
export type TransferOwnership = z.input<typeof transferOwnershipSchema>;

const update = "update member set role = $3::text where organisation_id = $1::uuid and person_id = $2::uuid";
