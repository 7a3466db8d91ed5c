import { expect, test } from "vitest";
import { readingOf } from "@/lib/otlp/readingOf";
import { morning, sentSpan, type Told } from "@/lib/otlp/testing/sentSpan";

const now = new Date("2026-03-02T12:00:00Z");
const of = (told: Told) => readingOf(sentSpan(told), now);

test("a call of a model", () => {
  expect(
    of({
      from: 1.5,
      to: 3.25,
      attributes: {
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "gpt-5",
        "gen_ai.response.model": "gpt-5-2026-01-01",
        "gen_ai.usage.input_tokens": 100,
        "gen_ai.usage.output_tokens": 20,
        "gen_ai.usage.cost": 0.5,
        "gen_ai.conversation.id": "talk-7",
      },
      resource: { "service.name": "support-bot" },
    }),
  ).toEqual({
    kind: "inference",
    step: "chat",
    start: "2026-03-02T09:00:01.500000Z",
    end: "2026-03-02T09:00:03.250000Z",
    seconds: "1.75",
    service: "support-bot",
    conversation: "talk-7",
    model: "gpt-5-2026-01-01",
    usage: { input: 100, output: 20 },
    cost: "0.5",
  });
});

test("an agent, a tool and a workflow are steps of their names; what an agent adds up is not read", () => {
  const agent = {
    "gen_ai.operation.name": "invoke_agent",
    "gen_ai.agent.name": "Support",
    "gen_ai.usage.input_tokens": 5,
  };
  expect(of({ attributes: agent })).toMatchObject({ kind: "agent", step: "Support", agent: "Support" });
  expect(of({ attributes: agent })).not.toHaveProperty("usage");
  expect(of({ name: "invoke_agent Sales" })).toMatchObject({ kind: "agent", step: "Sales", agent: "Sales" });
  expect(of({ attributes: { "openinference.span.kind": "TOOL", "tool.name": "get_weather" } })).toMatchObject(
    {
      kind: "tool",
      step: "get_weather",
    },
  );
  expect(
    of({ attributes: { "traceloop.span.kind": "workflow", "traceloop.entity.name": "refund" } }),
  ).toMatchObject({
    kind: "workflow",
    step: "refund",
    workflow: "refund",
  });
});

test("what the AI SDK calls a function is the agent, the function of the SDK is not", () => {
  const attributes = { "ai.operationId": "ai.generateText" };
  const anonymous = of({ name: "ai.generateText", attributes });
  expect(anonymous).toMatchObject({ kind: "agent", step: "ai.generateText" });
  expect(anonymous).not.toHaveProperty("agent");
  expect(of({ attributes: { ...attributes, "ai.telemetry.functionId": "triage" } })).toMatchObject({
    agent: "triage",
  });
});

test("a tool that hands over to a person is an escalation", () => {
  const tool = { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "transfer_to_human" };
  expect(of({ attributes: tool })).toMatchObject({ escalated: true });
});

test("an error by status or by Langfuse's level", () => {
  expect(of({ failed: true })).toMatchObject({ failed: true });
  expect(of({ attributes: { "langfuse.observation.level": "ERROR" } })).toMatchObject({ failed: true });
  expect(of({})).not.toHaveProperty("failed");
});

test("case and process: the span's own before its resource's; numbers as their digits", () => {
  const resource = { "handover.case": "of the resource", "handover.process": "returns" };
  expect(of({ attributes: { "handover.case": 4711 }, resource })).toMatchObject({
    case: "4711",
    process: "returns",
    explicit: true,
  });
  expect(of({ resource })).toMatchObject({ case: "of the resource" });
  expect(of({ resource })).not.toHaveProperty("explicit");
  expect(of({ attributes: { "ticket.id": "T-1" } })).toMatchObject({ case: "T-1" });
  expect(of({ attributes: { "handover.case": "H", "ticket.id": "T-1" } })).toMatchObject({ case: "H" });
});

test("a resolution of the list, in any case; another is none", () => {
  expect(of({ attributes: { "handover.resolution": "Resolved" } })).toMatchObject({ resolution: "resolved" });
  expect(of({ attributes: { "handover.resolution": "done" } })).not.toHaveProperty("resolution");
});

test("texts are cut to what an event takes, and cleaned of what no database stores", () => {
  const long = "情".repeat(300);
  expect(of({ attributes: { "handover.case": long } }).case).toBe("情".repeat(200));
  expect(of({ attributes: { "handover.case": "😀".repeat(300) } }).case).toBe("😀".repeat(200));
  expect(of({ attributes: { "handover.case": " a\0b\ud800 " } }).case).toBe("ab\ufffd");
  expect(of({ attributes: { "handover.case": " \0 " } })).not.toHaveProperty("case");
});

test("the name of a span is kept of a step and a root only", () => {
  expect(of({ name: "POST /chat" })).toMatchObject({ kind: "other", step: "POST /chat" });
  expect(JSON.stringify(of({ parent: 9, name: "select * from patients" }))).not.toContain("patients");
});

test("an end before the start is no length; nanoseconds are cut off", () => {
  const backwards = of({ from: 5, to: 4 });
  expect(backwards).toMatchObject({ start: backwards.end });
  expect(backwards).not.toHaveProperty("seconds");
  const span = { ...sentSpan(), start: morning + 999n, end: morning + 1_000_001_999n };
  expect(readingOf(span, now)).toMatchObject({ start: "2026-03-02T09:00:00.000000Z", seconds: "1.000001" });
});

test.each([
  [0n, morning, "too_old", "/startTimeUnixNano"],
  [morning, morning + 100_000_000_000_000n, "in_future", "/endTimeUnixNano"],
  [morning, 2n ** 64n - 1n, "in_future", "/endTimeUnixNano"],
  [10n ** 20n - 1n, 10n ** 20n - 1n, "in_future", "/startTimeUnixNano"],
  [99_999_999_999_999_999_999n, 1n, "in_future", "/startTimeUnixNano"],
])("%s to %s is refused as %s", (start, end, code, pointer) => {
  const span = { ...sentSpan(), start, end };
  expect(() => readingOf(span, now)).toThrow(
    expect.objectContaining({ code, pointer: span.pointer + pointer }),
  );
});
