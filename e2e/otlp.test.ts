import { readFileSync } from "node:fs";
import { type Attributes, ROOT_CONTEXT, type Span, trace } from "@opentelemetry/api";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";
import type { CaseAnswer } from "@/lib/cases/readCase";
import { newOrganisation } from "./newOrganisation";
import { world } from "./world";

const { url, log } = world();
const marker = "said-to-the-model-5d1f";
const exporters = { protobuf: ProtobufExporter, json: JsonExporter };
type Exporter = keyof typeof exporters;

test.each(Object.keys(exporters) as Exporter[])(
  "a run of an agent that an OpenTelemetry SDK exports over %s is a case with its steps, tokens and cost",
  async (encoding) => {
    const { apiKey, call } = await newOrganisation(url);
    const price = { id: "price", source: "test", type: "model.priced", time: "2026-01-01T00:00:00Z" };
    const prices = { model: "gpt-5", input: "2", cachedInput: "0.5", output: "10" };
    expect((await call("POST", "/api/v1/events", { ...price, data: prices })).status).toBe(200);

    const exporter = exporterOf(encoding, apiKey);
    // in small portions, children before parents, as an SDK exports what has ended
    const provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ "service.name": "support-bot", "handover.process": "support" }),
      spanProcessors: [new BatchSpanProcessor(exporter, { maxExportBatchSize: 2 })],
    });
    runAgent(provider, "ticket-1");
    await provider.forceFlush();
    await provider.shutdown();
    expect(exporter.failures).toEqual([]);

    const answer = await call("GET", "/api/v1/cases/support/ticket-1");
    expect(answer.status).toBe(200);
    const found = (await answer.json()) as CaseAnswer;
    expect(found).toMatchObject({
      level: "autonomous",
      resolution: "resolved",
      openedAt: "2026-03-02T09:00:00.000Z",
    });
    const steps = found.timeline.filter(({ type }) => type === "case.step");
    expect(
      steps.map((step) => [
        step.step,
        step.actor?.id,
        step.seconds,
        step.input_tokens,
        step.output_tokens,
        step.outcome,
      ]),
    ).toEqual([
      ["Support", "Support", "10", null, null, "ok"],
      ["chat", "Support", "2", "1000", "100", "ok"],
      ["get_order", "Support", "1.5", null, null, "failed"],
      ["chat", "Support", "3", "2000", "200", "ok"],
    ]);
    // (1000 − 400) × 2 + 400 × 0.5 + 100 × 10, and 2000 × 2 + 200 × 10, each per million
    expect(found.cost).toBe("0.0084");
    const { differences } = (await (await call("GET", "/api/v1/verify")).json()) as { differences: object };
    expect(new Set(Object.values(differences))).toEqual(new Set([0]));
  },
);

test("what went wrong is told to the exporter", async () => {
  const exporter = exporterOf("protobuf", "ho_live_wrong");
  const provider = new BasicTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.getTracer("test").startSpan("run").end();
  await provider.forceFlush().catch(() => {});
  await provider.shutdown();
  expect(exporter.failures).toEqual([expect.stringContaining("Unauthorized")]);
});

test("nothing that was said to a model is in the server's log", () => {
  expect(readFileSync(log, "utf8")).not.toContain(marker);
});

/** An agent that asks a model, looks an order up in vain, and asks again; 2026-03-02 09:00 UTC. */
function runAgent(provider: BasicTracerProvider, ticket: string): void {
  const tracer = provider.getTracer("test");
  const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9) + second * 1000);
  const start = (name: string, second: number, attributes: Attributes, parent?: Span) =>
    tracer.startSpan(
      name,
      { startTime: at(second), attributes: { ...attributes, "input.value": marker } },
      parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
    );
  const chat = (input: number, output: number, cached: number) => ({
    ...{ "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-5", "gen_ai.input.messages": marker },
    ...{ "gen_ai.usage.input_tokens": input, "gen_ai.usage.output_tokens": output },
    "gen_ai.usage.cache_read.input_tokens": cached,
  });

  const agent = start("invoke_agent Support", 0, {
    ...{ "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "Support", "ticket.id": ticket },
    // what all of it took, which is not to be counted again
    ...{ "gen_ai.usage.input_tokens": 3000, "gen_ai.usage.output_tokens": 300 },
  });
  start("chat gpt-5", 1, chat(1000, 100, 400), agent).end(at(3));
  const tool = start(
    "execute_tool get_order",
    4,
    {
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": "get_order",
      "gen_ai.tool.call.arguments": marker,
    },
    agent,
  );
  tool.setStatus({ code: 2, message: marker });
  tool.recordException(new Error(marker), at(5));
  tool.end(at(5.5));
  start("chat gpt-5", 6, chat(2000, 200, 0), agent).end(at(9));
  agent.setAttribute("handover.resolution", "resolved");
  agent.end(at(10));
}

/** The exporter of the SDK, which notes what it could not deliver. */
function exporterOf(encoding: Exporter, key: string): SpanExporter & { failures: string[] } {
  const exporter = new exporters[encoding]({
    url: `${url}/api/otlp/v1/traces`,
    headers: { Authorization: `Bearer ${key}` },
  });
  const failures: string[] = [];
  return {
    failures,
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0) failures.push(String(result.error));
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
