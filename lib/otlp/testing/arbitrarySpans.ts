import fc from "fast-check";
import type { Value } from "@/lib/otlp/attributes";
import type { SentSpan } from "@/lib/otlp/sentSpan";
import { sentSpan } from "@/lib/otlp/testing/sentSpan";

/**
 * The spans of one to three traces: trees, some with a root missing or with two, or closed to a ring; agents, tools, calls
 * of models within each other, requests; cases, conversations, processes and resolutions here and there.
 */
export function arbitrarySpans(): fc.Arbitrary<SentSpan[]> {
  const trace = fc.array(span, { minLength: 1, maxLength: 10 });
  return fc.array(trace, { minLength: 1, maxLength: 3 }).map((traces) =>
    traces.flatMap((spans, number) =>
      spans.map(({ parent, from, lasting, ...rest }, place) =>
        sentSpan({
          ...{ ...rest, trace: number + 1, id: place + 1, from, to: from + lasting },
          // mostly of one before it; beyond the last is one that never comes
          parent: place === 0 && parent < 8 ? null : parent === 11 ? null : (parent % (place + 2)) + 1,
        }),
      ),
    ),
  );
}

const kinds: Record<string, Value>[] = [
  { "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "Support" },
  { "openinference.span.kind": "AGENT", "agent.name": "Billing" },
  { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "get_order" },
  { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "transfer_to_human" },
  { "traceloop.span.kind": "workflow", "traceloop.entity.name": "refund" },
  { "http.request.method": "POST" },
  call({ "gen_ai.usage.input_tokens": 100, "gen_ai.usage.output_tokens": 7 }),
  call({ "gen_ai.usage.input_tokens": 30, "gen_ai.usage.output_tokens": 1, "gen_ai.usage.cost": 0.02 }),
  call({ "llm.token_count.prompt": 50, "llm.token_count.prompt_details.cache_read": 20 }),
  call({}),
];
const marks: Record<string, Value>[] = [
  {},
  {},
  {},
  {},
  {},
  { "handover.case": "C-1" },
  { "ticket.id": "T-2" },
  { "gen_ai.conversation.id": "talk" },
  { "handover.process": "returns" },
  { "handover.resolution": "resolved" },
  { "handover.resolution": "unresolved" },
  { "langfuse.trace.name": "chatbot" },
];

const span = fc.record({
  parent: fc.nat(11),
  from: fc.nat(6),
  lasting: fc.nat(4),
  name: fc.constantFrom("run", "POST /chat"),
  failed: fc.boolean(),
  attributes: fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...marks), fc.constantFrom(...marks))
    .map((parts) => Object.assign({}, ...parts) as Record<string, Value>),
  resource: fc.constantFrom<Record<string, Value>>({ "service.name": "bot" }, { "service.name": "shop" }, {}),
});

function call(tokens: Record<string, Value>): Record<string, Value> {
  return { "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-5", ...tokens };
}
