import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { beforeAll, expect, test } from "vitest";
import { GET as getCase } from "@/app/api/v1/cases/[process]/[case]/route";
import { GET as getCases } from "@/app/api/v1/cases/route";
import { GET as getDefinitions } from "@/app/api/v1/definitions/route";
import { GET as getDrivers } from "@/app/api/v1/drivers/route";
import { GET as getNext } from "@/app/api/v1/gates/next/route";
import { GET as getGates } from "@/app/api/v1/gates/route";
import { GET as getKpis } from "@/app/api/v1/kpis/route";
import { GET as getReport } from "@/app/api/v1/reports/[period]/route";
import { GET as getReports } from "@/app/api/v1/reports/route";
import { GET as getRoadmap } from "@/app/api/v1/roadmap/route";
import { createKey } from "@/lib/auth/createKey";
import { keyActor } from "@/lib/auth/keyActor";
import { testPerson } from "@/lib/auth/testPerson";
import type { TestOrganisation } from "@/lib/db/testing";
import { env } from "@/lib/env";
import { admit } from "@/lib/http/rateLimit";
import { calledTool } from "@/lib/mcp/testing/calledTool";
import { tools } from "@/lib/mcp/tools";
import { firmWorlds, reportedFirm, reportedWeek } from "@/lib/report/testing/reportedFirms";
import type { Scope } from "@/lib/tenancy/ctx";
import { POST } from "./route";

const address = "http://localhost:3000/api/mcp";
let firm: TestOrganisation;
beforeAll(async () => {
  const [world] = firmWorlds(1);
  firm = { ...(await reportedFirm(world ?? expect.fail("no firm"), 1)), now: new Date() };
});

async function key(...scopes: Scope[]): Promise<string> {
  return (await createKey(firm, { name: scopes.join(), scopes })).key;
}

const list = { jsonrpc: "2.0", id: 7, method: "tools/list" };

function post(body: unknown, headers: Record<string, string>): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = { "content-type": "application/json", ...headers };
  return POST(new Request(address, { method: "POST", headers: all, body: text }), {
    params: Promise.resolve({}),
  });
}

/** The protocol's own client over its own transport, whose requests the handler answers. */
async function connected(secret: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const fetch = async (url: string | URL, init?: RequestInit) =>
    init?.method === "POST"
      ? POST(new Request(url, init), { params: Promise.resolve({}) })
      : new Response(null, { status: 405 });
  const requestInit = { headers: { authorization: `Bearer ${secret}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(address), { fetch, requestInit }));
  return client;
}

test("every tool answers what its call of the API answers, to the last digit", async () => {
  const days = { from: "2026-03-02", to: "2026-03-08" };
  const before = { baseFrom: "2026-02-23", baseTo: "2026-03-01" };
  const one = { process: "support", case: "wrong" };
  const asked: [string, object, typeof getKpis | typeof getCase | typeof getReport, object, object?][] = [
    ["get_kpis", { ...days, interval: "day" }, getKpis, { ...days, interval: "day" }],
    ["get_kpis", { period: reportedWeek, process: "support" }, getKpis, { ...days, process: "support" }],
    ["explain_change", { kpi: "aar", period: reportedWeek }, getDrivers, { kpi: "aar", ...days, ...before }],
    ["explain_change", { kpi: "cts", period: reportedWeek }, getDrivers, { kpi: "cts", ...days, ...before }],
    [
      "list_cases",
      { counts: "aar.denominator", closedFrom: days.from, closedTo: days.to },
      getCases,
      {
        ...{ counts: "aar.denominator", closedFrom: days.from, closedTo: days.to },
      },
    ],
    ["get_case", one, getCase, {}, one],
    ["get_report", { period: reportedWeek }, getReport, { locale: "en" }, { period: reportedWeek }],
    [
      "get_report",
      { period: reportedWeek, version: "team", locale: "zh" },
      getReport,
      {
        ...{ version: "team", locale: "zh" },
      },
      { period: reportedWeek },
    ],
    ["list_reports", { kind: "month" }, getReports, { kind: "month" }],
    ["get_roadmap", {}, getRoadmap, {}],
    ["get_next_handover", {}, getNext, {}],
    ["get_gates", { process: "support" }, getGates, { process: "support" }],
    ["get_definitions", {}, getDefinitions, {}],
  ];
  // who may see salaries is shown more than who may read figures: by both doors
  for (const scope of ["kpis:read", "admin"] as const) {
    const secret = await key(scope);
    const client = await connected(secret);
    await client.listTools();
    for (const [name, given, handler, query, params = {}] of asked) {
      const url = `http://localhost:3000/api/v1/x?${new URLSearchParams(query as Record<string, string>)}`;
      const request = new Request(url, { headers: { authorization: `Bearer ${secret}` } });
      const answer = await (
        handler as (request: Request, context: { params: Promise<object> }) => Promise<Response>
      )(request, { params: Promise.resolve(params) });
      expect(answer.status, name).toBe(200);
      const told = await calledTool(client, name, given as Record<string, unknown>);
      expect(timeless(told.answer), `${name} ${scope}`).toEqual(timeless(await answer.json()));
    }
  }
  expect(new Set(asked.map(([name]) => name)).size).toBe(tools.filter(({ writes }) => !writes).length);
});

/** Without the minute at which a report was put together. */
function timeless(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (name, value) => (name === "composedAt" ? "then" : value)));
}

test("no key, or a wrong one: 401 that says how to come in", async () => {
  for (const headers of [{}, { authorization: "Bearer ho_live_wrong" }] as Record<string, string>[]) {
    const answer = await post(list, headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="handover"');
    expect(await answer.json()).toMatchObject({ type: "/problems/unauthenticated" });
  }
});

test("a page of another site is turned away, also one whose name leads here", async () => {
  const authorization = `Bearer ${await key("kpis:read")}`;
  const own = new URL(env().NEXTAUTH_URL).origin;
  for (const origin of ["https://elsewhere.example", "null", `${own}.elsewhere.example`]) {
    const answer = await post(list, { authorization, origin });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
  const rebound = { authorization, origin: "http://elsewhere.example:3000", host: "elsewhere.example:3000" };
  expect((await post(list, rebound)).status).toBe(403);
  expect((await post(list, { authorization, origin: own })).status).toBe(200);
  const { cookie } = await testPerson(firm, "viewer");
  expect((await post(list, { cookie, origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await post(list, { cookie })).status).toBe(403);
});

test("what is no message is told as such, and a good one beside it is answered", async () => {
  const authorization = `Bearer ${await key("kpis:read")}`;
  const of = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await post(body, { authorization, ...headers });
    return {
      status: answer.status,
      body: (await answer.json()) as { detail?: string; error?: { code: number } },
    };
  };
  expect(await of("{")).toMatchObject({ status: 400, body: { type: "/problems/malformed" } });
  expect(await of(list, { "content-type": "text/plain" })).toMatchObject({ status: 415 });
  expect(await of("x".repeat(1024 * 1024 + 1))).toMatchObject({
    status: 413,
    body: { type: "/problems/too-large" },
  });
  for (const body of [
    {},
    null,
    1,
    "x",
    { jsonrpc: "1.0", id: 1, method: "ping" },
    { jsonrpc: "2.0", id: 1 },
  ]) {
    expect(await of(JSON.stringify(body)), JSON.stringify(body)).toMatchObject({
      status: 400,
      body: { jsonrpc: "2.0", error: { code: -32700 } },
    });
  }
  for (const body of [[], [list], [list, list]]) {
    expect(await of(body)).toMatchObject({
      status: 400,
      body: { error: { code: -32600, message: expect.stringContaining("One message a request") } },
    });
  }
  expect(await of({ ...list, method: "tools/none" })).toMatchObject({
    body: { id: 7, error: { code: -32601 } },
  });
  for (const params of [undefined, {}, { name: 1 }, { name: "get_kpis", arguments: "x" }]) {
    const told = await of({ ...list, method: "tools/call", params });
    expect(told.body.error, JSON.stringify(params)).toMatchObject({ code: expect.any(Number) });
  }
  // whatever a client says that it takes
  for (const accept of ["*/*", "application/json"]) {
    expect(await of(list, { accept })).toMatchObject({
      status: 200,
      body: { id: 7, result: { tools: expect.any(Array) } },
    });
  }
});

test("a notification is taken without an answer; versions of the protocol that are not known are refused", async () => {
  const authorization = `Bearer ${await key("kpis:read")}`;
  const taken = await post({ jsonrpc: "2.0", method: "notifications/initialized" }, { authorization });
  expect([taken.status, await taken.text()]).toEqual([202, ""]);
  const version = await post(list, { authorization, "mcp-protocol-version": "1999-01-01" });
  expect(version.status).toBe(400);
});

test("a message counts as a request, and beyond the limit is to wait", async () => {
  const secret = await key("kpis:read");
  const authorization = `Bearer ${secret}`;
  const left = ({ headers }: Response) =>
    Number(/"requests";r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1]);
  expect(left(await post(list, { authorization }))).toBeLessThan(env().RATE_LIMIT_REQUESTS);
  const caller = (await keyActor(firm.db, secret, new Date())) ?? expect.fail("no key");
  const now = new Date(Date.now() + 1);
  expect(() => {
    for (let at = 0; at < 2 * env().RATE_LIMIT_REQUESTS; at += 1) admit(caller, now);
  }).toThrow("Wait");
  const refused: Response[] = [];
  for (let at = 0; at < 40; at += 1) {
    const answer = await post(list, { authorization });
    if (answer.status === 429) refused.push(answer);
  }
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await refused[0]?.json()).toMatchObject({ type: "/problems/too-many-requests" });
});
