import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { isoWeek } from "@/lib/calendar/isoWeek";
import { weekName } from "@/lib/calendar/weekName";
import type { Drivers } from "@/lib/change/driversAnswer";
import { calledTool } from "@/lib/mcp/testing/calledTool";
import { tools } from "@/lib/mcp/tools";
import { lineText } from "@/lib/report/lineText";
import type { ShownReport } from "@/lib/report/shownReport";
import type { Scope } from "@/lib/tenancy/ctx";
import { request } from "./request";
import { today } from "./today";
import { world } from "./world";

const { url, owned, ownerUrl, sample, sampleThings } = world();
const { cookie } = owned.people.owner;
const inSample = { cookie, origin: url, "x-organisation": sample };

const { monday } = isoWeek(today);
/** The last week that is over: nobody has signed it off. */
const period = weekName(addDays(monday, -1));
const days = { from: addDays(monday, -7), to: addDays(monday, -1) };
const before = { baseFrom: addDays(monday, -14), baseTo: addDays(monday, -8) };

let reader: Client;
let writer: Client;
beforeAll(async () => {
  reader = await connected(await key("kpis:read"));
  writer = await connected(await key("admin", "events:write"));
});

test("an agent lists the tools and is told what moved AAR: by the report's words, with its figures", async () => {
  const { tools: listed } = await reader.listTools();
  expect(listed.map(({ name }) => name)).toEqual(tools.flatMap(({ name, writes }) => (writes ? [] : [name])));
  const { answer, words } = await calledTool(reader, "explain_change", { kpi: "aar", period });
  const ofApi = await read<Drivers>(
    `/api/v1/drivers?${new URLSearchParams({ kpi: "aar", ...days, ...before })}`,
  );
  expect(answer).toEqual(ofApi);
  expect(ofApi.change).not.toBeNull();
  expect(ofApi.drivers.length).toBeGreaterThan(1);
  const { report, document } = await read<ShownReport>(`/api/v1/reports/${period}?locale=en`);
  expect(report.drivers.find(({ kpi }) => kpi === "aar")).toEqual(ofApi);
  const why = document.sections.find(({ key }) => key === "why")?.lines ?? [];
  const [, ...sentences] = words.split("\n");
  expect(why.map(lineText)).toContain(sentences.join("\n"));
});

test("the report in the agent's hands is the one of the API, in both languages", async () => {
  for (const locale of ["en", "zh"]) {
    const { answer, words } = await calledTool(reader, "get_report", { period, locale });
    const ofApi = await read<ShownReport>(`/api/v1/reports/${period}?locale=${locale}`);
    const timeless = (shown: unknown) =>
      JSON.parse(JSON.stringify(shown), (name, value) => (name === "composedAt" ? "then" : value));
    expect(timeless(answer)).toEqual(timeless(ofApi));
    for (const { value } of ofApi.document.figures) expect(words).toContain(value);
  }
});

test("the list of cases behind a figure is as long as the figure says", async () => {
  const { answer } = await calledTool(reader, "get_kpis", { period });
  const { aar } = (answer as { total: { kpis: { aar: { numerator: number; denominator: number } } } }).total
    .kpis;
  for (const part of ["numerator", "denominator"] as const) {
    const list = { counts: `aar.${part}`, closedFrom: days.from, closedTo: days.to, limit: 1 };
    expect((await calledTool(reader, "list_cases", list)).answer).toMatchObject({ total: aar[part] });
  }
});

test("every tool answers the sample firm", async () => {
  const { process, case: id } = sampleThings;
  for (const [name, given] of [
    ["get_case", { process, case: id }],
    ["list_reports", {}],
    ["get_roadmap", {}],
    ["get_next_handover", {}],
    ["get_gates", {}],
    ["get_definitions", {}],
  ] as const) {
    const { refused, words } = await calledTool(reader, name, given);
    expect({ name, refused }).toEqual({ name, refused: false });
    expect(words).not.toMatch(/NaN|undefined|\[object/);
  }
});

test("another organisation's case does not exist, nor does what the key may not do", async () => {
  const { process, case: id, token } = owned;
  const foreign = await calledTool(reader, "get_case", { process, case: id });
  expect(foreign).toMatchObject({
    refused: true,
    words: expect.stringContaining("Not found. There is no case"),
  });
  expect(foreign.words.replaceAll(process, "").replaceAll(id, "")).not.toContain(token);
  const change = await calledTool(reader, "record_change", { title: "x", kind: "agent" });
  expect(change).toMatchObject({ refused: true, words: expect.stringContaining("events:write") });
});

test("what an agent writes down stands, and the log names its key", async () => {
  const change = await calledTool(writer, "record_change", { title: "a new greeting", kind: "process" });
  const action = await calledTool(writer, "add_report_action", {
    period,
    title: "look at refunds",
    kpi: "fcr",
  });
  expect([change.refused, action.refused], change.words + action.words).toEqual([false, false]);
  const subjects = [`change:${change.answer?.id}`, `action:${action.answer?.id}`];
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select subject, actor_kind from audit_entry where subject = any ($1::text[]) order by subject desc",
      [subjects],
    );
    const logged = subjects.map((subject) => ({ subject, actor_kind: "key" }));
    expect(rows).toEqual(logged.sort((a, b) => (a.subject < b.subject ? 1 : -1)));
  } finally {
    await client.end();
  }
});

test("there is no stream to open and no session to end", async () => {
  const headers = { ...inSample, accept: "text/event-stream" };
  for (const method of ["GET", "DELETE", "PUT"]) {
    const answer = await fetch(`${url}/api/mcp`, { method, headers });
    expect(answer.status, method).toBe(405);
    expect(answer.headers.get("allow")).toContain("POST");
  }
});

test("without a key it says how to come in", async () => {
  await expect(connected("ho_live_wrong")).rejects.toThrow(/401|unauthorized|API key/i);
  const message = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  const answer = await request(url, "POST", { path: "/api/mcp", body: message }, {});
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toContain("Bearer");
});

async function read<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, { headers: inSample });
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as Answer;
}

async function key(...scopes: Scope[]): Promise<string> {
  const answer = await request(
    url,
    "POST",
    { path: "/api/v1/keys", body: { name: scopes.join(), scopes } },
    inSample,
  );
  expect(answer.status, answer.text).toBe(201);
  return (JSON.parse(answer.text) as { key: string }).key;
}

async function connected(secret: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const requestInit = { headers: { authorization: `Bearer ${secret}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/api/mcp`), { requestInit }));
  return client;
}
