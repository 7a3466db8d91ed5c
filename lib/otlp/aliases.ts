/**
 * Under which names the things that are read from a span arrive: first those of OpenTelemetry's GenAI conventions, new
 * before old, then OpenInference, the AI SDK, OpenLLMetry (traceloop) and Langfuse. The first that can be read is taken.
 * No attribute with another name is looked at, let alone kept: prompts, answers, arguments and results of tools are
 * none of these.
 */
export const aliases = {
  /** what says outright which case a span belongs to; the last three are common names, for who can't set the first */
  case: ["handover.case", "case.id", "ticket.id", "order.id"],
  process: ["handover.process"],
  resolution: ["handover.resolution"],

  workflow: ["gen_ai.workflow.name", "traceloop.workflow.name"],
  traceName: ["langfuse.trace.name"],
  conversation: [
    "gen_ai.conversation.id",
    "session.id",
    "langfuse.session.id",
    "traceloop.association.properties.session_id",
    "ai.telemetry.metadata.sessionId",
  ],
  service: ["service.name"],

  operation: ["gen_ai.operation.name"],
  openInferenceKind: ["openinference.span.kind"],
  aiOperation: ["ai.operationId"],
  traceloopKind: ["traceloop.span.kind"],
  requestType: ["llm.request.type"],
  langfuseKind: ["langfuse.observation.type"],

  agent: ["gen_ai.agent.name", "agent.name", "gen_ai.agent.id", "ai.telemetry.functionId"],
  tool: ["gen_ai.tool.name", "tool.name", "ai.toolCall.name"],
  /** the name of what `traceloop.span.kind` tells the kind of */
  entity: ["traceloop.entity.name"],
  model: [
    "gen_ai.response.model",
    "gen_ai.request.model",
    "llm.response.model_name",
    "llm.model_name",
    "llm.request.model_name",
    "embedding.model_name",
    "ai.response.model",
    "ai.model.id",
    "langfuse.observation.model.name",
  ],

  /** all that went in, what was read from a cache included */
  input: [
    "gen_ai.usage.input_tokens",
    "gen_ai.usage.prompt_tokens",
    "llm.token_count.prompt",
    "llm.usage.prompt_tokens",
    "ai.usage.inputTokens",
    "ai.usage.promptTokens",
  ],
  output: [
    "gen_ai.usage.output_tokens",
    "gen_ai.usage.completion_tokens",
    "llm.token_count.completion",
    "llm.usage.completion_tokens",
    "ai.usage.outputTokens",
    "ai.usage.completionTokens",
  ],
  cacheRead: [
    "gen_ai.usage.cache_read.input_tokens",
    "gen_ai.usage.cache_read_input_tokens",
    "gen_ai.usage.details.cache_read_input_tokens",
    "gen_ai.usage.input_cached_tokens",
    "gen_ai.usage.cached_tokens",
    "llm.token_count.prompt_details.cache_read",
    "ai.usage.cachedInputTokens",
  ],
  cacheWrite: [
    "gen_ai.usage.cache_write.input_tokens",
    "gen_ai.usage.cache_creation.input_tokens",
    "gen_ai.usage.cache_creation_input_tokens",
    "gen_ai.usage.cache_write_tokens",
    "llm.token_count.prompt_details.cache_write",
  ],
  usageDetails: ["langfuse.observation.usage_details"],

  /** in US dollars */
  cost: ["llm.cost.total", "gen_ai.usage.cost"],
  costDetails: ["langfuse.observation.cost_details"],

  /** an error that the span's status does not tell */
  level: ["langfuse.observation.level"],
} as const satisfies Record<string, readonly string[]>;
