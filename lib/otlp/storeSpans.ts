import type { Run } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import type { ReadContext } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import { replace } from "@/lib/ingest/replace";
import { forgetProcesses } from "@/lib/ingest/undo.sql";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { canonical } from "@/lib/otlp/canonical";
import { changesOf } from "@/lib/otlp/changesOf";
import { eventsOfTrace } from "@/lib/otlp/eventsOfTrace";
import { keepSpans, type NewSpan } from "@/lib/otlp/keepSpans";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Keeps the readings of spans, in one transaction with the events that their traces say by now: what the spans from
 * before said and all of them together do not is taken out, what only all of them say is stored.
 *
 * @returns why something was refused: a span that `keepSpans` does not keep, an event whose identity another one has
 */
export async function storeSpans(
  ctx: Ctx,
  sent: readonly NewSpan[],
  context: ReadContext,
): Promise<Refusal[]> {
  // set anew by each attempt of the transaction
  let refused: Refusal[] = [];
  let come: Event[] = [];
  let left = false;
  const work = async (run: Run) => {
    const kept = await keepSpans(ctx, run, sent);
    const changes = kept.traces.map(({ traceId, before, added }) =>
      changesOf(eventsOfTrace(traceId, before), eventsOfTrace(traceId, [...before, ...added])),
    );
    const read = changes.flatMap((change) => change.come).map((event) => canonical(event, context));
    come = read.flatMap((each) => ("event" in each ? [each.event] : []));
    refused = [...kept.refused, ...read.flatMap((each) => ("refusal" in each ? [each.refusal] : []))];
    const gone = changes.flatMap((change) => change.gone);
    const entered = new Set(come.map(({ process }) => process));
    left = gone.some(({ data }) => !entered.has(data.process));
    return { gone, come };
  };
  const stored = await replace(ctx, work, { currency: context.currency });
  if (left) await forgetEmptyProcesses(ctx);
  const taken = come.filter((_, place) => stored[place] === "conflict");
  return [...refused, ...taken.map(({ id }) => ({ ...conflict, id }))];
}

/**
 * A trace may turn out to be of another process once its root is known. The one that it was of until then goes with its
 * last event; alone, as another writer may just be storing the first event of a process.
 */
async function forgetEmptyProcesses(ctx: Ctx): Promise<void> {
  await whileHeld(ctx, { alone: true }, (run) => run(forgetProcesses, [ctx.org]));
}

const conflict = {
  code: "invalid",
  pointer: "/id",
  detail: "names an event that was sent with other content; that one stays",
} as const;
