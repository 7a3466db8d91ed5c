import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type Confirmation, type TakeBack, takeBackSchema } from "@/lib/roadmap/confirmationSchema";
import { confirmationsIn } from "@/lib/roadmap/listConfirmations";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Takes a confirmation back, with a reason and its line of the log: the criterion stands as if it had not been given.
 * The confirmation itself is kept.
 * @throws Fault `not-found`; `conflict` when it was taken back before; `invalid`; `forbidden`
 */
export async function takeBackConfirmation(ctx: Ctx, id: string, input: TakeBack): Promise<Confirmation> {
  require(ctx, "roadmap:write");
  const { reason } = parse(takeBackSchema, input);
  const missing = new Fault("not-found", "There is no such confirmation.");
  if (!z.uuid().safeParse(id).success) throw missing;
  return statements(ctx, async (run) => {
    const before = (await confirmationsIn(ctx.org, run)).find((one) => one.id === id);
    if (!before) throw missing;
    const { kind, id: actor } = ctx.actor;
    const taken = await run(update, [ctx.org, id, ctx.now, kind, actor, reason]);
    if (taken.length === 0) throw new Fault("conflict", "This confirmation was taken back before.");
    const { criterion, day, note } = before;
    await record(run, ctx, {
      action: "roadmap.confirmation_taken_back",
      subject: `confirmation:${id}`,
      before: { criterion, day, note },
      after: { criterion, reason },
    });
    return (await confirmationsIn(ctx.org, run)).find((one) => one.id === id) ?? before;
  });
}

const update = `
  update roadmap_confirmation
  set taken_back_at = $3::timestamptz, taken_back_kind = $4::text, taken_back_by = $5::text,
    taken_back_reason = $6::text
  where organisation_id = $1::uuid and confirmation_id = $2::uuid and taken_back_at is null
  returning confirmation_id`;
