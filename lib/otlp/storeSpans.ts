import type { Run } from "@/lib/db/statements";
import type { Event } from "@/lib/events/event";
import type { ReadContext } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import { replace } from "@/lib/ingest/replace";
import { addSpans } from "@/lib/otlp/addSpans.sql";
import { canonical } from "@/lib/otlp/canonical";
import { changesOf } from "@/lib/otlp/changesOf";
import { eventsOfTrace } from "@/lib/otlp/eventsOfTrace";
import { traceSpans } from "@/lib/otlp/limits";
import { lockTraces } from "@/lib/otlp/lockTraces.sql";
import type { Reading, Span } from "@/lib/otlp/reading";
import type { SentSpan } from "@/lib/otlp/sentSpan";
import { spansOf } from "@/lib/otlp/spansOf.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** A span that came, with what will be kept of it. */
export type NewSpan = SentSpan & { reading: Reading };

/**
 * Keeps the readings of spans, in one transaction with the events that their traces say by now: what the spans from
 * before said and all of them together do not is taken out, what only all of them say is stored. A span that is there
 * already is passed over.
 *
 * @returns why something was refused: a span beyond the 50,000 of a trace, an event whose identity another one has
 */
export async function storeSpans(
  ctx: Ctx,
  sent: readonly NewSpan[],
  context: ReadContext,
): Promise<Refusal[]> {
  // both begun again with each attempt of the transaction
  let refused: Refusal[] = [];
  let come: Event[] = [];
  const stored = await replace(ctx, async (run) => {
    const traces = await heldTraces(ctx, run, sent);
    refused = sort(sent, traces);
    const changed = [...traces].filter(([, { added }]) => added.length > 0);
    await add(
      ctx,
      run,
      changed.flatMap(([, { added }]) => added),
    );
    const changes = changed.map(([traceId, { before, added }]) =>
      changesOf(eventsOfTrace(traceId, before), eventsOfTrace(traceId, [...before, ...added])),
    );
    come = [];
    for (const event of changes.flatMap((change) => change.come)) {
      const read = canonical(event, context);
      if ("event" in read) come.push(read.event);
      else refused.push(read.refusal);
    }
    return { gone: changes.flatMap(({ gone }) => gone), come };
  });
  return [
    ...refused,
    ...come.filter((_, place) => stored[place] === "conflict").map(({ id }) => ({ ...taken, id })),
  ];
}

interface Trace {
  /** how many spans it has */
  spans: number;
  before: Span[];
  added: NewSpan[];
}

/** The traces of these spans, locked, with all that is kept of them. */
async function heldTraces(ctx: Ctx, run: Run, sent: readonly NewSpan[]): Promise<Map<string, Trace>> {
  const ids = [...new Set(sent.map(({ traceId }) => traceId))];
  const traces = new Map<string, Trace>();
  const held = await run<{ trace_id: string; spans: number }>({ name: "lock_traces", text: lockTraces }, [
    ...[ctx.org, ctx.now, ids],
  ]);
  for (const { trace_id, spans } of held) traces.set(trace_id, { spans, before: [], added: [] });
  const kept = await run<KeptSpan>({ name: "spans_of", text: spansOf }, [ctx.org, ids]);
  for (const { trace_id, span_id, parent_span_id, reading } of kept) {
    traces.get(trace_id)?.before.push({ spanId: span_id, parentSpanId: parent_span_id, reading });
  }
  return traces;
}

interface KeptSpan {
  trace_id: string;
  span_id: string;
  parent_span_id: string | null;
  reading: Reading;
}

/** Puts each span that is new to its trace there. @returns why some were not */
function sort(sent: readonly NewSpan[], traces: ReadonlyMap<string, Trace>): Refusal[] {
  const refused: Refusal[] = [];
  const known = new Set(
    [...traces].flatMap(([traceId, { before }]) => before.map(({ spanId }) => `${traceId}:${spanId}`)),
  );
  for (const span of sent) {
    const id = `${span.traceId}:${span.spanId}`;
    const trace = traces.get(span.traceId);
    if (!trace || known.has(id)) continue;
    known.add(id);
    if (trace.before.length + trace.added.length < traceSpans) trace.added.push(span);
    else refused.push({ ...full, pointer: span.pointer, id });
  }
  return refused;
}

async function add(ctx: Ctx, run: Run, added: readonly NewSpan[]): Promise<void> {
  if (added.length === 0) return;
  await run({ name: "add_spans", text: addSpans }, [
    ...[ctx.org, ctx.now],
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

const taken = {
  code: "invalid",
  pointer: "/id",
  detail: "names an event that was sent with other content; that one stays",
} as const;
