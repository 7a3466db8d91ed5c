import { aliases } from "@/lib/otlp/aliases";
import { type Attributes, firstOf } from "@/lib/otlp/attributes";

/**
 * What a span is of an agent's work: an agent's run, a tool it used, a workflow, a call of a model, or something else
 * (a request, a query of a database, a step of a framework), which is no step of a case unless it is the trace's root.
 */
export type SpanKind = "agent" | "tool" | "workflow" | "inference" | "other";

/**
 * The kind by what the span says of itself, the conventions in their order; the name, and what it has attributes of,
 * only for a span that says nothing.
 */
export function kindOf(name: string, attributes: Attributes): SpanKind {
  return (
    told(attributes, aliases.operation, operations) ??
    told(attributes, aliases.openInferenceKind, openInference) ??
    told(attributes, aliases.aiOperation, aiOperations) ??
    told(attributes, aliases.langfuseKind, langfuse) ??
    told(attributes, aliases.traceloopKind, traceloop) ??
    told(attributes, aliases.requestType, requestTypes) ??
    byName(name) ??
    (has(attributes, aliases.tool) ? "tool" : null) ??
    (has(attributes, used) ? "inference" : "other")
  );
}

type Kinds = Readonly<Record<string, SpanKind>>;

/** Also a few that SDKs of before the conventions write. */
const operations: Kinds = {
  chat: "inference",
  generate_content: "inference",
  text_completion: "inference",
  completion: "inference",
  embeddings: "inference",
  invoke_agent: "agent",
  execute_tool: "tool",
  tool: "tool",
  invoke_workflow: "workflow",
  create_agent: "other",
  retrieval: "other",
  plan: "other",
  chain: "other",
};
const openInference: Kinds = {
  llm: "inference",
  embedding: "inference",
  agent: "agent",
  tool: "tool",
  chain: "other",
  retriever: "other",
  reranker: "other",
  guardrail: "other",
  evaluator: "other",
  prompt: "other",
};
/** `ai.generateText` goes round its `.doGenerate`s and adds them up: no call of its own. */
const aiOperations: Kinds = {
  "ai.generatetext": "agent",
  "ai.streamtext": "agent",
  "ai.generateobject": "agent",
  "ai.streamobject": "agent",
  "ai.generatetext.dogenerate": "inference",
  "ai.streamtext.dostream": "inference",
  "ai.generateobject.dogenerate": "inference",
  "ai.streamobject.dostream": "inference",
  "ai.embed": "other",
  "ai.embedmany": "other",
  "ai.embed.doembed": "inference",
  "ai.embedmany.doembed": "inference",
  "ai.toolcall": "tool",
};
const langfuse: Kinds = {
  generation: "inference",
  embedding: "inference",
  agent: "agent",
  tool: "tool",
  span: "other",
  event: "other",
  chain: "other",
  retriever: "other",
  evaluator: "other",
  guardrail: "other",
};
const traceloop: Kinds = { workflow: "workflow", agent: "agent", tool: "tool", task: "other" };
const requestTypes: Kinds = {
  chat: "inference",
  completion: "inference",
  embedding: "inference",
  rerank: "other",
};

const used = [...aliases.model, ...aliases.input, ...aliases.output, ...aliases.usageDetails];

function told(attributes: Attributes, names: readonly string[], kinds: Kinds): SpanKind | null {
  return firstOf(attributes, names, (value) => {
    const kind = String(value).trim().toLowerCase();
    return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? null) : null;
  });
}

/** The conventions have a span named `{operation} {of what}`. */
function byName(name: string): SpanKind | null {
  const operation = /^(invoke_agent|execute_tool|invoke_workflow)\b/.exec(name)?.[1];
  return operation ? (operations[operation] ?? null) : null;
}

function has(attributes: Attributes, names: readonly string[]): boolean {
  return names.some((name) => attributes.has(name));
}
