import type { Refusal } from "@/lib/events/refusal";
import type { Attributes } from "@/lib/otlp/attributes";

/** A span as it was sent, in either encoding: of its attributes only those that are looked at. */
export interface SentSpan {
  /** JSON pointer into the request, as OTLP/JSON has it */
  pointer: string;
  /** 32 hex digits */
  traceId: string;
  /** 16 hex digits */
  spanId: string;
  /** null for a root */
  parentSpanId: string | null;
  name: string;
  /** nanoseconds since 1970 */
  start: bigint;
  end: bigint;
  failed: boolean;
  attributes: Attributes;
  /** those of its resource */
  resource: Attributes;
}

/** What one request brought: spans, and those that could not be read. */
export interface Sent {
  spans: SentSpan[];
  refused: Refusal[];
}
