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
    const step: StepData & CaseData = {
      process: data.process,
      case: data.case,
      step: reading.step,
      actor: agent ? { kind: "agent", id: agent } : { kind: "agent" },
      outcome: reading.failed ? "failed" : reading.escalated ? "escalated" : "ok",
    };
    if (reading.seconds) step.seconds = reading.seconds;
    if (reading.model) step.model = reading.model;
    if (!sums.has(spanId)) consume(step, reading);
    return {
      id: `${traceId}:${spanId}`,
      source: reading.service ?? "otlp",
      type: "case.step",
      time: reading.start,
      data: step,
    };
  };
}

function consume(step: StepData, { usage, cost }: Span["reading"]): void {
  if (usage) {
    step.usage = { inputTokens: usage.input, outputTokens: usage.output };
    if (usage.cached !== undefined) step.usage.cachedInputTokens = usage.cached;
  }
  if (cost) Object.assign(step, { cost, currency: "USD" });
}
