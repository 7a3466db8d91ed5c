import type { Resolution } from "@/lib/events/event";
import type { SpanKind } from "@/lib/otlp/kindOf";
import type { Usage } from "@/lib/otlp/usageOf";

/**
 * What is kept of a span: the table `span` holds it as JSON, without the keys that have nothing to say. Texts are as
 * events take them (textLimits), times as events have them: UTC with microseconds.
 */
export interface Reading {
  kind: SpanKind;
  /** what the step is called: the tool, the agent, the workflow, the operation */
  step: string;
  start: string;
  end: string;
  /** from start to end, decimal; absent where the end is before the start */
  seconds?: string;
  failed?: true;
  /** a tool that hands over to a person */
  escalated?: true;
  /** `service.name` of the resource */
  service?: string;

  /** the span itself says which case it is about, or how that ended: its trace is wanted even without an agent in it */
  explicit?: true;
  case?: string;
  process?: string;
  resolution?: Resolution;
  workflow?: string;
  traceName?: string;
  conversation?: string;

  agent?: string;
  model?: string;
  usage?: Usage;
  /** in US dollars, decimal */
  cost?: string;
}

/** A span of a trace, as it is kept. */
export interface Span {
  spanId: string;
  /** null for a root */
  parentSpanId: string | null;
  reading: Reading;
}
