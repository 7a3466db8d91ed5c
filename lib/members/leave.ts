import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { lockMembers } from "@/lib/members/lockMembers";
import { takeOut } from "@/lib/members/removeMember";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Leaves the organisation, which is named once more, so that nobody leaves another one than they mean.
 * @throws Fault `forbidden` for who is no person; `invalid` when it is another's slug; `conflict` for the last owner
 */
export async function leave(ctx: Ctx, input: Leave): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Fault("forbidden", "This needs a person, not a key.");
  const { organisation } = parse(leaveSchema, input);
  await statements(ctx, async (run) => {
    const [own] = await run<{ slug: string }>(
      "select slug from organisation where organisation_id = $1::uuid",
      [ctx.org],
    );
    if (own?.slug !== organisation) {
      const detail = "must be the slug of the organisation that you leave";
      throw new Fault("invalid", `/organisation: ${detail}.`, {
        errors: [{ pointer: "/organisation", detail }],
      });
    }
    await takeOut(ctx, run, actor.id, await lockMembers(ctx, run, actor.id), "member.left");
  });
}

export const leaveSchema = z.strictObject({ organisation: z.string().meta({ description: "its slug" }) });
export type Leave = z.input<typeof leaveSchema>;
