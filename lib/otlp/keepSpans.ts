import type { Run } from "@/lib/db/statements";
import type { Refusal } from "@/lib/events/refusal";
import { addSpans } from "@/lib/otlp/addSpans.sql";
import { traceSpans } from "@/lib/otlp/limits";
import { lockTraces } from "@/lib/otlp/lockTraces.sql";
import type { Reading, Span } from "@/lib/otlp/reading";
import type { SentSpan } from "@/lib/otlp/sentSpan";
import { spansOf } from "@/lib/otlp/spansOf.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** A span that came, with what will be kept of it. */
export type NewSpan = SentSpan & { reading: Reading };

/** A trace to which spans were added. */
export interface GrownTrace {
  traceId: string;
  before: Span[];
  added: Span[];
}

/**
 * Keeps the readings of spans that are not there yet, in the transaction of `run`, which has their traces to itself from
 * then on. One that is there already, whatever it says, is passed over.
 * @returns the traces that have more spans now; why some spans were refused: a trace may have 50,000
 */
export async function keepSpans(
  ctx: Ctx,
  run: Run,
  sent: readonly NewSpan[],
): Promise<{ traces: GrownTrace[]; refused: Refusal[] }> {
  const ids = [...new Set(sent.map(({ traceId }) => traceId))];
  await run({ name: "lock_traces", text: lockTraces }, [ctx.org, ctx.now, ids]);
  const traces = new Map(
    ids.map((traceId): [string, GrownTrace] => [traceId, { traceId, before: [], added: [] }]),
  );
  const kept = await run<Row>({ name: "spans_of", text: spansOf }, [ctx.org, ids]);
  for (const { trace_id, span_id, parent_span_id, reading } of kept) {
    traces.get(trace_id)?.before.push({ spanId: span_id, parentSpanId: parent_span_id, reading });
  }
  const { added, refused } = sort(sent, traces);
  if (added.length > 0) await add(ctx, run, added);
  return { traces: [...traces.values()].filter((trace) => trace.added.length > 0), refused };
}

interface Row {
  trace_id: string;
  span_id: string;
  parent_span_id: string | null;
  reading: Reading;
}

/** Puts each span that is new to its trace there. */
function sort(sent: readonly NewSpan[], traces: ReadonlyMap<string, GrownTrace>) {
  const known = new Set(
    [...traces.values()].flatMap(({ traceId, before }) => before.map(({ spanId }) => `${traceId}:${spanId}`)),
  );
  const [added, refused]: [NewSpan[], Refusal[]] = [[], []];
  for (const span of sent) {
    const id = `${span.traceId}:${span.spanId}`;
    const trace = traces.get(span.traceId);
    if (!trace || known.has(id)) continue;
    known.add(id);
    if (trace.before.length + trace.added.length >= traceSpans) {
      refused.push({ ...full, pointer: span.pointer, id });
      continue;
    }
    trace.added.push(span);
    added.push(span);
  }
  return { added, refused };
}

async function add(ctx: Ctx, run: Run, added: readonly NewSpan[]): Promise<void> {
  await run({ name: "add_spans", text: addSpans }, [
    ctx.org,
    ctx.now,
    added.map(({ traceId }) => traceId),
    added.map(({ spanId }) => spanId),
    added.map(({ parentSpanId }) => parentSpanId),
    added.map(({ reading }) => JSON.stringify(reading)),
  ]);
}

const full = {
  code: "invalid",
  detail: `is beyond the ${traceSpans} spans that a trace may have: begin a new trace for each piece of work`,
} as const;
