import { Fault } from "@/lib/contract/fault";
import type { ReadContext } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import { payable } from "@/lib/otlp/canonical";
import { eventsOfTrace } from "@/lib/otlp/eventsOfTrace";
import type { Span } from "@/lib/otlp/reading";
import { readingsOf } from "@/lib/otlp/readingsOf";
import { parsedJson, readRequest } from "@/lib/otlp/readJson";
import type { WireEvent } from "@/lib/otlp/wireEvent";

/**
 * The traces in a file of OTLP/JSON: an export request, several one a line (as a collector writes them), or in a list or
 * an object. Their events are those that the spans would give had they been exported here; of a span that is there twice
 * the first counts.
 *
 * @returns the traces in the order of their first spans; why spans were refused, with pointers into their requests
 * @throws Fault `malformed` where it is no such file; `too-large` for more than 20,000 spans in one request
 */
export function readTraces(
  file: Buffer,
  context: ReadContext,
): { traces: { traceId: string; events: WireEvent[] }[]; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const traces = new Map<string, Map<string, Span>>();
  for (const request of requestsIn(file)) {
    const read = readingsOf(readRequest(request), context.now);
    refused.push(...read.refused);
    for (const { traceId, spanId, parentSpanId, reading } of read.good) {
      const spans = traces.get(traceId) ?? new Map<string, Span>();
      traces.set(traceId, spans);
      if (!spans.has(spanId)) spans.set(spanId, { spanId, parentSpanId, reading });
    }
  }
  return {
    traces: [...traces].map(([traceId, spans]) => ({
      traceId,
      events: eventsOfTrace(traceId, [...spans.values()]).map((event) => payable(event, context)),
    })),
    refused,
  };
}

function requestsIn(file: Buffer): unknown[] {
  const values = valuesIn(file);
  const requests = values.flatMap((value) =>
    isRequest(value) ? [value] : isObject(value) ? Object.values(value).filter(isRequest) : [],
  );
  if (requests.length === 0)
    throw new Fault("malformed", "The file holds no traces: it has no resourceSpans, as OTLP/JSON has them.");
  return requests;
}

/** The file as one value, or one for each of its lines. */
function valuesIn(file: Buffer): unknown[] {
  try {
    return [parsedJson(file)];
  } catch (whole) {
    const lines = linesOf(file);
    try {
      return lines.map(parsedJson);
    } catch {
      throw whole;
    }
  }
}

function linesOf(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < file.length; ) {
    const found = file.indexOf(10, start);
    const end = found < 0 ? file.length : found;
    const line = file.subarray(start, end);
    if (line.some((byte) => byte > 32)) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function isRequest(value: unknown): value is object {
  return isObject(value) && ("resourceSpans" in value || "resource_spans" in value);
}

/** A list has its items under their places. */
function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
