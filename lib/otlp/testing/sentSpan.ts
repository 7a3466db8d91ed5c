import type { Value } from "@/lib/otlp/attributes";
import type { SentSpan } from "@/lib/otlp/sentSpan";

/** 2026-03-02 09:00 UTC, in nanoseconds since 1970. */
export const morning = 1_772_442_000_000_000_000n;

export interface Told {
  id?: number;
  parent?: number | null;
  trace?: number;
  name?: string;
  /** seconds after `morning` */
  from?: number;
  to?: number;
  failed?: boolean;
  attributes?: Record<string, Value>;
  resource?: Record<string, Value>;
}

/** A span as it is sent: `{ id: 2, parent: 1, attributes: { "gen_ai.operation.name": "chat" } }`. */
export function sentSpan(told: Told = {}): SentSpan {
  const { id = 1, parent = null, trace = 1, name = "", from = 0, to = from + 1 } = told;
  return {
    pointer: `/resourceSpans/0/scopeSpans/0/spans/${id}`,
    traceId: traceId(trace),
    spanId: spanId(id),
    parentSpanId: parent === null ? null : spanId(parent),
    name,
    start: at(from),
    end: at(to),
    failed: told.failed ?? false,
    attributes: new Map(Object.entries(told.attributes ?? {})),
    resource: new Map(Object.entries(told.resource ?? {})),
  };
}

export function traceId(number: number): string {
  return number.toString(16).padStart(32, "0");
}

export function spanId(number: number): string {
  return number.toString(16).padStart(16, "0");
}

function at(seconds: number): bigint {
  return morning + BigInt(Math.round(seconds * 1_000_000)) * 1000n;
}
