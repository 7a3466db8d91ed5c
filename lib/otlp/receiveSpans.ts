import { resolutions } from "@/lib/events/event";
import { type Refusal, refusalOf } from "@/lib/events/refusal";
import { keepRefusals } from "@/lib/ingest/keepRefusals";
import { readContext } from "@/lib/ingest/readContext";
import { aliases } from "@/lib/otlp/aliases";
import type { PartialSuccess } from "@/lib/otlp/answer";
import type { NewSpan } from "@/lib/otlp/keepSpans";
import { readingOf } from "@/lib/otlp/readingOf";
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
  const { good, refused, warnings } = readAll(sent, ctx.now);
  // the spans of a trace one after the other, so that few traces are met twice
  good.sort((a, b) => (a.traceId < b.traceId ? -1 : a.traceId > b.traceId ? 1 : 0));
  for (let from = 0; from < good.length; from += batchSize) {
    refused.push(...(await storeSpans(ctx, good.slice(from, from + batchSize), context)));
  }
  if (refused.length > 0) await keepRefusals(ctx, refused.slice(0, 100).map(kept));
  const details = refused.map(({ pointer, detail }) => `${pointer} ${detail}`);
  return { rejected: refused.length, details: [...details, ...warnings] };
}

function readAll(sent: Sent, now: Date) {
  const good: NewSpan[] = [];
  const refused = [...sent.refused];
  const warnings: string[] = [];
  for (const span of sent.spans) {
    try {
      const reading = readingOf(span, now);
      good.push({ ...span, reading });
      if (span.attributes.has(resolution) && !reading.resolution) {
        warnings.push(`${span.pointer} ${unknownResolution}`);
      }
    } catch (thrown) {
      refused.push(refusalOf(thrown, `${span.traceId}:${span.spanId}`));
    }
  }
  return { good, refused, warnings };
}

const [resolution] = aliases.resolution;
const unknownResolution = `was kept without its ${resolution}, which must be one of ${resolutions.join(", ")}`;

function kept({ code, pointer, detail, id }: Refusal) {
  return { code, pointer, detail, source: "otlp", type: null, event_id: id ?? null };
}
