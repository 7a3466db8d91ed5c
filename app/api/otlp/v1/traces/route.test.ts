// Longer than most: what exporters meet, in both encodings, by one way of asking.
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { POST as metrics } from "@/app/api/otlp/v1/metrics/route";
import { POST } from "@/app/api/otlp/v1/traces/route";
import { createKey } from "@/lib/auth/createKey";
import { readCase } from "@/lib/cases/readCase";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { otlpRoute } from "@/lib/http/otlpRoute";
import { chargeEvents } from "@/lib/http/rateLimit";
import { decoded, encoded } from "@/lib/otlp/testing/encoded";
import { tenantTables } from "@/lib/tenancy/tenantTables";

const binary = "application/x-protobuf";
const json = "application/json";
const start = Date.now() - 3_600_000;

const attributes = (values: Record<string, string | number>) =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? { stringValue: value } : { intValue: String(value) },
  }));
const span = (id: number, values: Record<string, string | number>, more: object = {}) => ({
  traceId: "5b8efff798038103d269b633813fc60c",
  spanId: `eee19b7ec3c1b17${id}`,
  name: `span ${id}`,
  startTimeUnixNano: `${start + id * 1000}000000`,
  endTimeUnixNano: `${start + id * 1000 + 500}000000`,
  attributes: attributes(values),
  ...more,
});
const request = (...spans: object[]) => ({
  resourceSpans: [
    { resource: { attributes: attributes({ "service.name": "bot" }) }, scopeSpans: [{ spans }] },
  ],
});
const agent = span(1, { "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "Support" });

test("both encodings, packed or not, are answered in their own", async () => {
  const ctx = await organisation();
  const body = request(agent);
  const text = JSON.stringify(body);
  const bytes = encoded("ExportTraceServiceRequest", body);
  for (const sent of [text, gzipSync(text)]) {
    const answer = await post(ctx, json, sent);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      json,
      "{}",
    ]);
  }
  for (const sent of [bytes, gzipSync(bytes), Buffer.alloc(0)]) {
    const answer = await post(ctx, `${binary}; charset=x`, sent);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      binary,
      "",
    ]);
  }
  const { timeline } = await readCase(ctx, "Support", "5b8efff798038103d269b633813fc60c");
  expect(timeline.map(({ type }) => type)).toEqual(["case.opened", "case.step", "case.closed"]);
});

test("what is not taken is told in either encoding", async () => {
  const ctx = await organisation();
  const body = request(agent, { ...agent, spanId: "0102" });
  const errorMessage = "/resourceSpans/0/scopeSpans/0/spans/1/spanId must be 8 bytes: 16 hex digits in JSON";
  const answer = await post(ctx, json, JSON.stringify(body));
  expect(await answer.json()).toEqual({ partialSuccess: { rejectedSpans: "1", errorMessage } });
  const other = await post(ctx, binary, encoded("ExportTraceServiceRequest", body));
  expect(other.status).toBe(200);
  expect(decoded("ExportTraceServiceResponse", new Uint8Array(await other.arrayBuffer()))).toEqual({
    partialSuccess: { rejectedSpans: "1", errorMessage },
  });
});

describe("failures are a Status in the encoding of the request", () => {
  const far = 16 * 1024 * 1024 + 1;
  test.each([
    ["no JSON", json, "{", 400, 3, "line 1, column 2"],
    ["no request", json, "[]", 400, 3, "must be an object"],
    ["no protobuf", binary, Buffer.from([0x0e]), 400, 3, "is not protobuf"],
    ["too much", json, " ".repeat(far), 413, 8, "16 MiB"],
    ["too much when unpacked", binary, gzipSync(Buffer.alloc(far)), 413, 8, "16 MiB"],
    ["another type", "text/plain", "{}", 415, 3, "application/x-protobuf, application/json"],
  ])("%s", async (_, type, body, status, code, message) => {
    const answer = await post(await organisation(), type, body);
    expect(answer.status).toBe(status);
    expect(await statusOf(answer, type)).toEqual({ code, message: expect.stringContaining(message) });
  });

  test.each([json, binary])("of a key that is wrong or may not, in %s", async (type) => {
    const wrong = await post({ ...(await organisation()), key: "ho_live_x" }, type, "");
    expect([wrong.status, wrong.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="handover"']);
    expect(await statusOf(wrong, type)).toMatchObject({ code: 16 });
    const reader = await post(await organisation("kpis:read"), type, "");
    expect(reader.status).toBe(403);
    expect(await statusOf(reader, type)).toMatchObject({ code: 7 });
  });

  test("of a limit that is reached, with when to try again", async () => {
    const ctx = await organisation();
    chargeEvents(
      { org: ctx.org, actor: { kind: "key", id: ctx.keyId, scopes: ["events:write"] } },
      9_000_000,
      new Date(),
    );
    const answer = await post(ctx, binary, Buffer.alloc(0));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await statusOf(answer, binary)).toMatchObject({ code: 8 });
  });

  test.each([
    [new Fault("unavailable", "x", { retryAfter: 2 }), 503, "2", 14],
    // a moment later the same request is good
    [new Fault("conflict", "x"), 503, "1", 14],
    [new Fault("invalid", "x"), 400, null, 3],
    [new Error("secret"), 500, null, 13],
  ])("%s", async (thrown, status, after, code) => {
    const route = otlpRoute(async () => {
      throw thrown;
    });
    const answer = await post(await organisation(), json, "{}", route);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([status, after]);
    const told = await statusOf(answer, json);
    expect(told).toMatchObject({ code });
    expect(JSON.stringify(told)).not.toContain("secret");
  });
});

test("metrics and logs are taken and passed over", async () => {
  const ctx = await organisation();
  for (const type of [json, binary]) {
    const answer = await post(ctx, type, "anything", metrics);
    expect([answer.status, await answer.text()]).toEqual([200, type === json ? "{}" : ""]);
  }
  expect((await post({ ...ctx, key: "x" }, json, "", metrics)).status).toBe(401);
});

test("what was said to a model or a tool is nowhere in the database", async () => {
  const ctx = await organisation();
  const marker = "zq-marker-81f3";
  const contents = [
    ...[
      "gen_ai.input.messages",
      "gen_ai.output.messages",
      "gen_ai.system_instructions",
      "gen_ai.tool.call.arguments",
    ],
    ...["gen_ai.tool.call.result", "gen_ai.prompt.0.content", "gen_ai.completion.0.content", "input.value"],
    ...[
      "output.value",
      "llm.input_messages.0.message.content",
      "langfuse.observation.input",
      "traceloop.entity.input",
    ],
    ...[
      "langfuse.trace.output",
      "ai.prompt.messages",
      "ai.response.text",
      "ai.toolCall.args",
      "exception.message",
    ],
  ];
  const said = Object.fromEntries(contents.map((name) => [name, `${marker} {"text":"${marker}"}`]));
  const more = {
    status: { code: 2, message: marker },
    events: [{ timeUnixNano: "1", name: marker, attributes: attributes({ "exception.message": marker }) }],
    links: [{ attributes: attributes({ note: marker }) }],
    traceState: marker,
  };
  const body = request(
    span(
      1,
      {
        ...said,
        "gen_ai.operation.name": "chat",
        "gen_ai.usage.input_tokens": marker,
        "llm.cost.total": marker,
      },
      more,
    ),
    span(2, { ...said, "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "search" }, more),
    span(3, said, { ...more, parentSpanId: "eee19b7ec3c1b171", name: marker }),
    { ...span(4, said, more), spanId: "x" },
  );
  for (const scope of body.resourceSpans) Object.assign(scope, { schemaUrl: marker });
  expect((await post(ctx, json, JSON.stringify(body))).status).toBe(200);
  const rows = await everything(ctx);
  expect(rows).toContain("eee19b7ec3c1b171");
  expect(rows).not.toContain(marker);
});

const real = "../shared/data/traces/otlp-genai.json";
test.skipIf(!existsSync(real))("exports of real instrumentations become cases", async () => {
  const ctx = await organisation();
  const requests = Object.values(JSON.parse(readFileSync(real, "utf8")) as Record<string, object>);
  for (const body of requests) {
    const answer = await post(ctx, json, JSON.stringify(body));
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
  }
  const found = await statements(ctx, (run) =>
    run(
      `select process, case_id, step, actor_id, model, input_tokens::int as input, output_tokens::int as output
       from event where organisation_id = $1::uuid and type = 'case.step' order by time, step`,
      [ctx.org],
    ),
  );
  // the Strands example repeats the ids of the LangChain one, which came first; the FastAPI ones are no agent's
  expect(found).toEqual([
    { ...none, process: "unknown_service", case_id: "my-test-session", step: "inference", model: "gpt-5" },
    {
      ...none,
      process: "unknown_service",
      case_id: trace("hhUJjCxy5yMw6ADvOrHYuA=="),
      step: "inference",
      model: "gpt-5",
    },
    {
      ...none,
      process: "RunnableSequence.workflow",
      case_id: trace("4cmJuE+nwC7cmxIAX8430w=="),
      step: "RunnableSequence.workflow",
    },
    {
      ...{ ...none, process: "spring-ai-sample-service", case_id: "755b1db22272958b92cb003f30058e74" },
      ...{ step: "chat", model: "gpt-5", input: 11, output: 13 },
    },
  ]);
  const strands = requests[5];
  const other = await organisation();
  expect((await post(other, json, JSON.stringify(strands))).status).toBe(200);
  const { timeline } = await readCase(other, "Strands Agent", trace("4cmJuE+nwC7cmxIAX8430w=="));
  expect(timeline[1]).toMatchObject({
    model: "openai/gpt-4.1-nano",
    input_tokens: "24",
    output_tokens: "10",
  });
});
const none = { actor_id: null, model: null, input: null, output: null };
const trace = (base64: string) => Buffer.from(base64, "base64").toString("hex");

type Caller = TestOrganisation & { key: string; keyId: string };

async function organisation(scope: "events:write" | "kpis:read" = "events:write"): Promise<Caller> {
  const ctx = await testOrganisation();
  const { id, key } = await createKey(ctx, { name: "exporter", scopes: [scope] });
  return { ...ctx, key, keyId: id };
}

function post(
  caller: Pick<Caller, "key">,
  type: string,
  body: string | Uint8Array,
  route = POST,
): Promise<Response> {
  const packed = typeof body !== "string" && body[0] === 0x1f && body[1] === 0x8b;
  const headers: Record<string, string> = { authorization: `Bearer ${caller.key}`, "content-type": type };
  if (packed) headers["content-encoding"] = "gzip";
  const sent = new Request("http://localhost/api/otlp/v1/traces", {
    method: "POST",
    headers,
    body: body as BodyInit,
  });
  return route(sent, { params: Promise.resolve({}) });
}

async function statusOf(answer: Response, type: string): Promise<object> {
  expect(answer.headers.get("content-type")).toBe(type === binary ? binary : json);
  return type === binary
    ? decoded("RpcStatus", new Uint8Array(await answer.arrayBuffer()))
    : ((await answer.json()) as object);
}

/** All rows of the organisation, in every table, as text. */
async function everything(ctx: TestOrganisation): Promise<string> {
  const tables = [...tenantTables.loose, ...tenantTables.held];
  const texts = await statements(ctx, (run) =>
    Promise.all(
      tables.map(async (table) => {
        const rows = await run<{ row: string }>(
          `select to_jsonb(t)::text as row from ${table} t where organisation_id = $1::uuid`,
          [ctx.org],
        );
        return rows.map(({ row }) => row).join("\n");
      }),
    ),
  );
  return texts.join("\n");
}
