import { placesOf } from "@/lib/otlp/placesOf";
import type { Span } from "@/lib/otlp/reading";
import { stepOf } from "@/lib/otlp/stepOf";
import { above } from "@/lib/otlp/tree";
import type { CaseData, WireEvent } from "@/lib/otlp/wireEvent";

/**
 * The events that the spans of a trace say, as `POST /api/v1/events` takes them: a pure function of the spans, in whatever
 * order and portions they came.
 *
 * - A trace says nothing unless a span of it is an agent's (an agent, a tool, a workflow, a call of a model) or names its
 *   case or its resolution itself (`handover.case`, `handover.resolution`): health checks are no cases.
 * - `case.step` for each agent, tool, workflow, call of a model, and the root: actor `agent`, id `<traceId>:<spanId>`.
 *   Tokens and cost only of calls of a model that have no other such call below them that tells its own: what a framework
 *   or an agent adds up is not counted a second time.
 * - `case.opened` at the earliest start of the spans of a case, id `<traceId>/opened`.
 * - `case.closed`, id `<traceId>/closed`: at the end of the last span that has `handover.resolution`. Without one, a case
 *   that is this one trace closes when its root is there, at the root's end: `resolved`, or `unresolved` when the root's
 *   status is an error. A conversation, or a case that has a name, goes on after a trace: only a resolution closes it. A
 *   trace whose root is never exported here stays open.
 * - A further case in the same trace has `<traceId>:<first span's id>` where the first has `<traceId>`.
 */
export function eventsOfTrace(traceId: string, given: readonly Span[]): WireEvent[] {
  const spans = [...given].sort(byTime);
  const root = spans.find(({ parentSpanId }) => parentSpanId === null);
  if (!spans.some(({ reading }) => reading.kind !== "other" || reading.explicit)) return [];

  const tree = new Map(spans.map((span) => [span.spanId, span]));
  const placeOf = placesOf(traceId, spans, tree);
  const step = stepOf(traceId, tree, above(tree, isCounted));
  const groups = new Map<string, Group>();
  for (const span of spans) {
    const { process, case: name, isTrace } = placeOf(span);
    const key = `${process}\0${name}`;
    const group = groups.get(key) ?? { data: { process, case: name }, isTrace, spans: [] };
    group.spans.push(span);
    groups.set(key, group);
  }

  const events: WireEvent[] = [];
  for (const group of groups.values()) {
    const isStep = (span: Span) => span.reading.kind !== "other" || span === root;
    if (!group.spans.some((span) => isStep(span) || span.reading.explicit)) continue;
    const name = events.length === 0 ? traceId : `${traceId}:${group.spans[0]?.spanId}`;
    events.push(opened(name, group));
    for (const span of group.spans) if (isStep(span)) events.push(step(span, group.data));
    const end = closed(name, group, root);
    if (end) events.push(end);
  }
  return events;
}

interface Group {
  data: CaseData;
  isTrace: boolean;
  /** at least one, in order of time */
  spans: Span[];
}

function isCounted({ kind, usage, cost }: Span["reading"]): boolean {
  return kind === "inference" && (usage !== undefined || cost !== undefined);
}

function opened(name: string, { data, spans }: Group): WireEvent {
  const [first] = spans as [Span, ...Span[]];
  const { service, start } = first.reading;
  return { id: `${name}/opened`, source: service ?? "otlp", type: "case.opened", time: start, data };
}

function closed(name: string, { data, isTrace, spans }: Group, root: Span | undefined): WireEvent | null {
  const last = spans
    .filter(({ reading }) => reading.resolution)
    .sort(byEnd)
    .at(-1);
  const span = last ?? (isTrace ? root : undefined);
  if (!span) return null;
  const { service, end, failed, resolution } = span.reading;
  return {
    id: `${name}/closed`,
    source: service ?? "otlp",
    type: "case.closed",
    time: end,
    data: { ...data, resolution: resolution ?? (failed ? "unresolved" : "resolved") },
  };
}

function byTime(a: Span, b: Span): number {
  return compare(a.reading.start, b.reading.start) || compare(a.spanId, b.spanId);
}

function byEnd(a: Span, b: Span): number {
  return compare(a.reading.end, b.reading.end) || compare(a.spanId, b.spanId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
