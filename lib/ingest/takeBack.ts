import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
import { textLimits } from "@/lib/events/limits";
import type { OwnSource } from "@/lib/events/ownSources";
import { forgetEmpty } from "@/lib/ingest/forgetEmpty";
import { forgetClaims, found } from "@/lib/ingest/takeBack.sql";
import { takeOut } from "@/lib/ingest/takeOut";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { restate } from "@/lib/restatement/restate";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Takes back one event that should not be there, such as a review of the wrong case or what came of a trial: every figure
 * is as if it had never come. The whole event is kept in the log. What was said on Handover's own pages (a review, a
 * change) may be taken back by whoever may say it; what another system sent, by an admin, and what that moves of the past
 * is written down as a restatement. Nobody else stores meanwhile: the source is counted anew, which takes as long as it
 * has events.
 * @throws Fault `forbidden`; `not-found` when there is no such event (any more); `conflict` for the change of a handover
 * or of an action, which stands as long as they do
 */
export async function takeBack(ctx: Ctx, input: TakeBack): Promise<void> {
  const { source, id } = parse(takeBackSchema, input);
  const own = source === ("handover" satisfies OwnSource);
  require(ctx, own ? "events:write" : "settings:write");
  await whileHeld(ctx, { alone: true }, async (run, timezone) => {
    const [event] = z.array(row).parse(await run(found, [ctx.org, source, id]));
    if (!event) throw new Fault("not-found", `There is no event "${id}" of "${source}".`);
    if (event.decided) {
      throw new Fault(
        "conflict",
        "This change is of a handover or of an action: it stands as long as they do.",
      );
    }
    const subject = `event:${source}/${id}`;
    const take = async () => {
      await takeOut(ctx, run, timezone, [{ source, id }]);
      await run(forgetClaims, [ctx.org, source, id]);
      await forgetEmpty(ctx, run, source);
      await record(run, ctx, { action: "event.taken_back", subject, before: event.held });
      // who may look at restatements need not see salaries
      return { result: null, changed: { before: { event: event.held.type }, after: null } };
    };
    if (own) await take();
    else await restate(ctx, run, { subject, process: null }, take);
  });
}

export const takeBackSchema = z.strictObject({
  source: storable.max(textLimits.source),
  id: storable.max(textLimits.id),
});
export type TakeBack = z.input<typeof takeBackSchema>;

const row = z.object({
  held: z.record(z.string(), z.string()),
  decided: z.boolean(),
});
