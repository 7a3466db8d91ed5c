// Longer than most: each rule of what a trace says has its smallest example here, side by side.
import { describe, expect, test } from "vitest";
import { eventsOfTrace } from "@/lib/otlp/eventsOfTrace";
import { spanId, type Told, traceId } from "@/lib/otlp/testing/sentSpan";
import { spans } from "@/lib/otlp/testing/spans";

const id = traceId(1);
const of = (...told: Told[]) => eventsOfTrace(id, spans(...told));
const find = (events: ReturnType<typeof of>, name: string) => events.find((event) => event.id === name);
const step = (events: ReturnType<typeof of>, span: number) => find(events, `${id}:${spanId(span)}`);

const agent = { "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "Support" };
const chat = {
  "gen_ai.operation.name": "chat",
  "gen_ai.request.model": "gpt-5",
  "gen_ai.usage.input_tokens": 100,
  "gen_ai.usage.output_tokens": 20,
};
const tool = { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "get_order" };
const resource = { "service.name": "bot" };

const run: Told[] = [
  { id: 1, from: 0, to: 10, attributes: agent, resource },
  { id: 2, parent: 1, from: 1, to: 3, attributes: chat, resource },
  { id: 3, parent: 1, from: 3, to: 5, attributes: tool, resource },
  { id: 4, parent: 3, from: 4, to: 5, name: "GET /orders", resource },
];

test("a run of an agent is opened, its steps, and closed with its root", () => {
  const events = of(...run);
  expect(events.map((event) => [event.id, event.type, event.time.slice(11, 19), event.source])).toEqual([
    [`${id}/opened`, "case.opened", "09:00:00", "bot"],
    [`${id}:${spanId(1)}`, "case.step", "09:00:00", "bot"],
    [`${id}:${spanId(2)}`, "case.step", "09:00:01", "bot"],
    [`${id}:${spanId(3)}`, "case.step", "09:00:03", "bot"],
    [`${id}/closed`, "case.closed", "09:00:10", "bot"],
  ]);
  expect(step(events, 2)?.data).toEqual({
    process: "Support",
    case: id,
    step: "chat",
    actor: { kind: "agent", id: "Support" },
    seconds: "2",
    outcome: "ok",
    model: "gpt-5",
    usage: { inputTokens: 100, outputTokens: 20 },
  });
  expect(find(events, `${id}/closed`)?.data).toMatchObject({ resolution: "resolved" });
});

test("a root that is an error leaves the case unresolved", () => {
  const [root, ...rest] = run;
  const events = of({ ...root, failed: true }, ...rest);
  expect(step(events, 1)?.data).toMatchObject({ outcome: "failed" });
  expect(find(events, `${id}/closed`)?.data).toMatchObject({ resolution: "unresolved" });
});

test("without its root a trace is not closed", () => {
  expect(find(of(...run.slice(1)), `${id}/closed`)).toBeUndefined();
});

test("nothing is said of a trace without an agent's spans; a request that leads to one is a step", () => {
  const request = { id: 1, name: "POST /chat", from: 0, to: 9 };
  expect(of(request, { id: 2, parent: 1, name: "select" })).toEqual([]);
  const events = of(request, { id: 2, parent: 1, attributes: chat });
  expect(step(events, 1)?.data).toMatchObject({ step: "POST /chat", actor: { kind: "agent" } });
  expect(of({ ...request, attributes: { "order.id": "O-1" } })).toEqual([]);
  expect(of({ ...request, attributes: { "handover.case": "O-1" } }).map(({ type }) => type)).toEqual([
    "case.opened",
    "case.step",
  ]);
});

describe("tokens", () => {
  const counted = (events: ReturnType<typeof of>) =>
    events
      .filter((event) => event.type === "case.step" && event.data.usage)
      .map((event) => event.id.split(":")[1]);

  test("only of calls with no call below them, however far", () => {
    const outer = { id: 2, parent: 1, attributes: chat };
    const between = { id: 3, parent: 2, name: "http" };
    const inner = { id: 4, parent: 3, attributes: chat };
    expect(counted(of({ id: 1, attributes: agent }, outer, between, inner))).toEqual([spanId(4)]);
  });

  test("of the outer call where the inner one tells none", () => {
    const { "gen_ai.usage.input_tokens": _, "gen_ai.usage.output_tokens": __, ...silent } = chat;
    expect(counted(of({ id: 1, attributes: chat }, { id: 2, parent: 1, attributes: silent }))).toEqual([
      spanId(1),
    ]);
  });

  test("never of an agent", () => {
    expect(counted(of({ id: 1, attributes: { ...chat, ...agent } }))).toEqual([]);
  });

  test("in a ring of spans nothing hangs", () => {
    const ring = of({ id: 1, parent: 2, attributes: chat }, { id: 2, parent: 1, attributes: chat });
    expect(ring.length).toBe(3);
    expect(of({ id: 1, parent: 1, attributes: chat }).length).toBe(2);
  });
});

test("cost in dollars", () => {
  const events = of({ id: 1, attributes: { ...chat, "llm.cost.total": 0.25 } });
  expect(step(events, 1)?.data).toMatchObject({ cost: "0.25", currency: "USD" });
});

test("a hand-off is an escalation, unless it failed", () => {
  const handOff = { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "escalate" };
  expect(step(of({ attributes: handOff }), 1)?.data).toMatchObject({ outcome: "escalated" });
  expect(step(of({ attributes: handOff, failed: true }), 1)?.data).toMatchObject({ outcome: "failed" });
});

describe("the case", () => {
  const caseOf = (...told: Told[]) => new Set(of(...told).map((event) => event.data.case));
  const named = { "handover.case": "C-1" };
  const talk = { "gen_ai.conversation.id": "talk" };

  test("by its name, wherever in the trace it stands, before the conversation, before the trace", () => {
    expect(
      caseOf({ id: 1, attributes: agent }, { id: 2, parent: 1, attributes: { ...chat, ...named } }),
    ).toEqual(new Set(["C-1"]));
    expect(
      caseOf({ id: 1, attributes: agent }, { id: 2, parent: 1, attributes: { ...chat, ...talk } }),
    ).toEqual(new Set(["talk"]));
    expect(
      caseOf({ id: 1, attributes: { ...agent, ...talk } }, { id: 2, parent: 1, attributes: named }),
    ).toEqual(new Set(["C-1"]));
    expect(caseOf({ id: 1, attributes: agent })).toEqual(new Set([id]));
  });

  test("a conversation and a named case go on after a trace", () => {
    for (const attributes of [
      { ...agent, ...named },
      { ...agent, ...talk },
    ]) {
      expect(of({ attributes }).map(({ type }) => type)).toEqual(["case.opened", "case.step"]);
    }
  });

  test("a resolution closes it, at the end of the last span that has one", () => {
    const events = of(
      { id: 1, from: 0, to: 9, attributes: { ...agent, ...named } },
      { id: 2, parent: 1, from: 1, to: 8, attributes: { ...chat, "handover.resolution": "cancelled" } },
      { id: 3, parent: 1, from: 2, to: 7, attributes: { ...chat, "handover.resolution": "resolved" } },
    );
    expect(find(events, `${id}/closed`)).toMatchObject({
      time: "2026-03-02T09:00:08.000000Z",
      data: { case: "C-1", resolution: "cancelled" },
    });
  });

  test("one run over several tickets is several cases, each with the spans below its name", () => {
    const ticket = (number: number) => ({
      ...agent,
      "ticket.id": `T-${number}`,
      "handover.resolution": "resolved",
    });
    const events = of(
      { id: 1, name: "nightly", from: 0, to: 99 },
      { id: 2, parent: 1, from: 1, to: 2, attributes: ticket(1) },
      { id: 3, parent: 2, from: 1.5, to: 2, attributes: chat },
      { id: 4, parent: 1, from: 5, to: 6, attributes: ticket(2) },
      { id: 5, parent: 4, from: 5.5, to: 6, attributes: chat },
    );
    const told = events.map(({ type, data, id: event }) => [data.case, type, event.replaceAll(id, "…")]);
    expect(told).toEqual([
      ["T-1", "case.opened", "…/opened"],
      ["T-1", "case.step", `…:${spanId(1)}`],
      ["T-1", "case.step", `…:${spanId(2)}`],
      ["T-1", "case.step", `…:${spanId(3)}`],
      ["T-1", "case.closed", "…/closed"],
      ["T-2", "case.opened", `…:${spanId(4)}/opened`],
      ["T-2", "case.step", `…:${spanId(4)}`],
      ["T-2", "case.step", `…:${spanId(5)}`],
      ["T-2", "case.closed", `…:${spanId(4)}/closed`],
    ]);
  });
});

describe("the process, first that there is", () => {
  const processOf = (...told: Told[]) => [...new Set(of(...told).map((event) => event.data.process))];
  const root = { id: 1, attributes: agent, resource };

  test.each([
    ["handover.process", "returns", "returns"],
    ["gen_ai.workflow.name", "refund", "refund"],
    ["langfuse.trace.name", "chatbot", "chatbot"],
  ])("%s", (name, value, process) => {
    expect(processOf(root, { id: 2, parent: 1, attributes: { ...chat, [name]: value } })).toEqual([process]);
  });
  test("the root's agent, the service, or the way it came", () => {
    expect(processOf(root)).toEqual(["Support"]);
    expect(processOf({ attributes: chat, resource })).toEqual(["bot"]);
    expect(processOf({ attributes: chat })).toEqual(["otlp"]);
  });
  test("is cut to what an event takes", () => {
    expect(processOf({ attributes: { ...agent, "gen_ai.agent.name": "长".repeat(150) } })).toEqual([
      "长".repeat(100),
    ]);
  });
});
