import type { Span } from "@/lib/otlp/reading";
import { inherited, type Tree } from "@/lib/otlp/tree";
import type { CaseData, StepData, WireEvent } from "@/lib/otlp/wireEvent";

/**
 * How the spans of a trace become steps. The actor is the agent that the span or the nearest one above it names.
 *
 * @param sums ids of the spans whose tokens and cost spans below them tell
 */
export function stepOf(
  traceId: string,
  tree: Tree,
  sums: ReadonlySet<string>,
): (span: Span, data: CaseData) => WireEvent {
  const agents = inherited(tree, (reading) => reading.agent);
  return ({ spanId, reading }, data) => {
    const agent = agents.get(spanId);
    const step: StepData = {
      step: reading.step,
      actor: { kind: "agent", ...(agent && { id: agent }) },
      ...(reading.seconds && { seconds: reading.seconds }),
      outcome: reading.failed ? "failed" : reading.escalated ? "escalated" : "ok",
      ...(reading.model && { model: reading.model }),
      ...(sums.has(spanId) ? {} : consumed(reading)),
    };
    return {
      id: `${traceId}:${spanId}`,
      source: reading.service ?? "otlp",
      type: "case.step",
      time: reading.start,
      data: { ...data, ...step },
    };
  };
}

function consumed({ usage, cost }: Span["reading"]): Pick<StepData, "usage" | "cost" | "currency"> {
  return {
    ...(usage && {
      usage: {
        inputTokens: usage.input,
        ...(usage.cached !== undefined && { cachedInputTokens: usage.cached }),
        outputTokens: usage.output,
      },
    }),
    ...(cost && { cost, currency: "USD" }),
  };
}
