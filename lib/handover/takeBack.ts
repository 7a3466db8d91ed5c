import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { plainText } from "@/lib/contract/plainText";
import type { Handover } from "@/lib/handover/handoverSchema";
import { readHandover, readRow } from "@/lib/handover/listHandovers";
import { recordFiring } from "@/lib/handover/recordFiring";
import { storeChange } from "@/lib/handover/storeChange";
import { titleOf } from "@/lib/handover/titleOf";
import { whileHeld } from "@/lib/ingest/whileHeld";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Takes a handover back: the work is done as before it. A stop rule that has fired by then is written down first, and is
 * told as the cause. Its own `change.made` and its line of the log come in the same transaction.
 * @throws Fault `forbidden`; `invalid`; `not-found`; `conflict` when it was taken back before
 */
export async function takeBack(ctx: Ctx, id: string, input: TakeBack = {}): Promise<Handover> {
  require(ctx, "handovers:write");
  const { reason = null } = parse(takeBackSchema, input);
  await whileHeld(ctx, {}, async (run) => {
    const found = await readRow(ctx.org, run, id);
    if (found === null) throw new Fault("not-found", "There is no such handover.");
    const { row, timezone } = found;
    const already = new Fault("conflict", "This handover was taken back before.");
    if (row.takenBackAt !== null) throw already;
    const why = (await recordFiring(ctx, run, row, timezone)) ? "stop_rule" : "decision";
    const { kind, id: actor } = ctx.actor;
    const taken = await run(update, [ctx.org, id, ctx.now, kind, actor, why, reason]);
    if (taken.length === 0) throw already;
    const title = titleOf(row, true);
    await storeChange(ctx, run, timezone, {
      id: `${id}:taken-back`,
      process: row.process,
      title,
      note: reason,
    });
    await record(run, ctx, {
      action: "handover.taken_back",
      subject: `handover:${id}`,
      before: { to: row.to },
      after: { process: row.process, to: row.from, for: why, reason },
    });
  });
  return readHandover(ctx, id);
}

const update = `
  update handover
  set taken_back_at = $3::timestamptz, taken_back_kind = $4::text, taken_back_by = $5::text,
    taken_back_for = $6::text, taken_back_reason = $7::text
  where organisation_id = $1::uuid and handover_id = $2::uuid and taken_back_at is null
  returning handover_id`;

export const takeBackSchema = z.strictObject({ reason: plainText(1_000).nullish() });

export type TakeBack = z.input<typeof takeBackSchema>;
