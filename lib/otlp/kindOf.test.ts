import { expect, test } from "vitest";
import { kindOf } from "@/lib/otlp/kindOf";

const of = (attributes: Record<string, string | number>, name = "") =>
  kindOf(name, new Map(Object.entries(attributes)));

test.each([
  ["gen_ai.operation.name", "chat", "inference"],
  ["gen_ai.operation.name", "embeddings", "inference"],
  ["gen_ai.operation.name", "invoke_agent", "agent"],
  ["gen_ai.operation.name", "execute_tool", "tool"],
  ["gen_ai.operation.name", "invoke_workflow", "workflow"],
  ["gen_ai.operation.name", "create_agent", "other"],
  ["openinference.span.kind", "LLM", "inference"],
  ["openinference.span.kind", "AGENT", "agent"],
  ["openinference.span.kind", "TOOL", "tool"],
  ["openinference.span.kind", "CHAIN", "other"],
  ["ai.operationId", "ai.generateText", "agent"],
  ["ai.operationId", "ai.generateText.doGenerate", "inference"],
  ["ai.operationId", "ai.toolCall", "tool"],
  ["langfuse.observation.type", "generation", "inference"],
  ["langfuse.observation.type", "span", "other"],
  ["traceloop.span.kind", "workflow", "workflow"],
  ["traceloop.span.kind", "task", "other"],
  ["llm.request.type", "chat", "inference"],
  ["http.request.method", "POST", "other"],
  // said by nothing but what else it has
  ["gen_ai.request.model", "gpt-5", "inference"],
  ["gen_ai.usage.prompt_tokens", 24, "inference"],
  ["tool.name", "get_weather", "tool"],
])("%s %s is of kind %s", (name, value, kind) => expect(of({ [name]: value })).toBe(kind));

test("what a span says of itself goes before what it has", () => {
  const sums = { "gen_ai.usage.input_tokens": 5, "gen_ai.request.model": "gpt-5" };
  expect(of({ ...sums, "gen_ai.operation.name": "invoke_agent" })).toBe("agent");
  expect(of({ ...sums, "openinference.span.kind": "CHAIN" })).toBe("other");
  expect(of(sums, "invoke_agent Support")).toBe("agent");
});

test("an operation that nobody knows says nothing", () => {
  expect(of({ "gen_ai.operation.name": "constructor", "openinference.span.kind": "TOOL" })).toBe("tool");
  expect(of({ "gen_ai.operation.name": "dance" })).toBe("other");
});
