import type { Refusal } from "@/lib/events/refusal";
import { keepRefusals } from "@/lib/ingest/keepRefusals";
import { readContext } from "@/lib/ingest/readContext";
import type { PartialSuccess } from "@/lib/otlp/answer";
import { readingsOf } from "@/lib/otlp/readingsOf";
import type { Sent } from "@/lib/otlp/sentSpan";
import { storeSpans } from "@/lib/otlp/storeSpans";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** Spans of one transaction. */
const batchSize = 2_000;

/**
 * Takes the spans of a request: keeps a reading of each good one, and brings the events of their traces to what all
 * spans of the trace say by now. When it returns, what it does not count as rejected is committed and in the figures.
 * What was refused is kept for the Data page. Sending anything again, in another order or in other portions, changes
 * nothing.
 *
 * @throws Fault `forbidden`; `not-found` when the organisation is gone
 */
export async function receiveSpans(ctx: Ctx, sent: Sent): Promise<PartialSuccess> {
  require(ctx, "events:write");
  const context = await readContext(ctx);
  const { good, refused, warnings } = readingsOf(sent, ctx.now);
  // the spans of a trace one after the other, so that few traces are met twice
  good.sort((a, b) => (a.traceId < b.traceId ? -1 : a.traceId > b.traceId ? 1 : 0));
  for (let from = 0; from < good.length; from += batchSize) {
    refused.push(...(await storeSpans(ctx, good.slice(from, from + batchSize), context)));
  }
  if (refused.length > 0) await keepRefusals(ctx, refused.slice(0, 100).map(kept));
  const details = refused.map(({ pointer, detail }) => `${pointer} ${detail}`);
  return { rejected: refused.length, details: [...details, ...warnings] };
}

function kept({ code, pointer, detail, id }: Refusal) {
  return { code, pointer, detail, source: "otlp", type: null, event_id: id ?? null };
}
