import { beforeAll, expect, test } from "vitest";
import { readDrivers } from "@/lib/change/readDrivers";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { agentOf } from "@/lib/mcp/testing/agentOf";
import { calledTool } from "@/lib/mcp/testing/calledTool";
import { tools } from "@/lib/mcp/tools";
import { lineText } from "@/lib/report/lineText";
import { shownReport } from "@/lib/report/shownReport";
import { firmWorlds, reportedFirm, reportedWeek } from "@/lib/report/testing/reportedFirms";
import type { Scope } from "@/lib/tenancy/ctx";

let firm: TestOrganisation;
let other: TestOrganisation;
beforeAll(async () => {
  // of the first two the one whose figures of that week can be explained
  const [, world] = firmWorlds(2);
  firm = await reportedFirm(world ?? expect.fail("no firm"), 1);
  other = await testOrganisation();
});

const keyed = (ctx: TestOrganisation, ...scopes: Scope[]) => as(ctx, { kind: "key", id: "a1b2c3d4", scopes });
const agent = (...scopes: Scope[]) => agentOf(keyed(firm, ...scopes));

test("a key sees the tools that it may use, and no others", async () => {
  const seen = async (...scopes: Scope[]) =>
    (await (await agent(...scopes)).listTools()).tools.map(({ name }) => name);
  const reading = tools.filter(({ writes }) => !writes).map(({ name }) => name);
  expect(await seen("kpis:read")).toEqual(reading);
  expect(await seen("events:write")).toEqual(["record_change"]);
  expect(await seen("admin")).toEqual([...reading, "add_report_action"]);
  expect(await seen("admin", "events:write")).toEqual(tools.map(({ name }) => name));
});

test("and is refused when it calls another one, before what it sends is looked at", async () => {
  for (const [name, scope, needed] of [
    ["get_kpis", "events:write", "kpis:read or admin"],
    ["record_change", "kpis:read", "events:write"],
    ["add_report_action", "kpis:read", "admin"],
  ] as const) {
    const { refused, answer, words, texts } = await calledTool(await agent(scope), name, { nonsense: 1 });
    expect({ refused, answer }).toEqual({ refused: true, answer: undefined });
    expect(words).toBe(`Not allowed. This needs a key with the scope ${needed}.`);
    expect(JSON.parse(texts[1] ?? "")).toMatchObject({ type: "/problems/forbidden", status: 403 });
  }
});

test("what moved a figure in a week is told in the report's words, with its figures", async () => {
  const client = await agent("kpis:read");
  for (const locale of ["en", "zh"] as const) {
    const { report, document } = await shownReport(firm, reportedWeek, { version: "owner", locale });
    const why = document.sections.find(({ key }) => key === "why")?.lines.map(lineText) ?? [];
    let told = 0;
    for (const drivers of report.drivers) {
      const given = { kpi: drivers.kpi, period: reportedWeek, locale };
      const { answer, words } = await calledTool(client, "explain_change", given);
      expect(answer).toEqual(JSON.parse(JSON.stringify(drivers)));
      const [, ...lines] = words.split("\n");
      if (drivers.change === null) continue;
      told += 1;
      expect(why).toContain(lines.join("\n"));
    }
    expect(told).toBeGreaterThan(0);
  }
});

test("of days of one's own, too: four of them, and no period beside", async () => {
  const client = await agent("kpis:read");
  const days = { from: "2026-03-02", to: "2026-03-04", baseFrom: "2026-02-27", baseTo: "2026-03-01" };
  const { answer } = await calledTool(client, "explain_change", { kpi: "aar", ...days });
  const read = await readDrivers(keyed(firm, "kpis:read"), { kpi: "aar", ...days });
  expect(answer).toEqual(JSON.parse(JSON.stringify(read)));
  const both = await calledTool(client, "explain_change", { kpi: "aar", ...days, period: "2026-W10" });
  expect(both).toMatchObject({ refused: true, words: expect.stringContaining("send one or the other") });
  const { baseTo: _, ...three } = days;
  const short = await calledTool(client, "explain_change", { kpi: "aar", ...three });
  expect(short).toMatchObject({ refused: true, words: expect.stringContaining("/baseTo") });
});

test("without a period, the last week that is over; of a running one, its full days", async () => {
  const ctx = { ...keyed(firm, "kpis:read"), now: new Date("2026-03-12T09:00:00Z") };
  const client = await agentOf(ctx);
  const last = await calledTool(client, "get_kpis");
  expect(last.answer).toMatchObject({ from: "2026-03-02", to: "2026-03-08", interval: "total" });
  const running = await calledTool(client, "explain_change", { kpi: "aar", period: "2026-W11" });
  expect(running.answer).toMatchObject({
    after: { start: "2026-03-09", end: "2026-03-11" },
    before: { start: "2026-03-02", end: "2026-03-04" },
  });
  const early = await calledTool(client, "get_kpis", { period: "2026-W12" });
  expect(early).toMatchObject({ refused: true, words: expect.stringContaining("2026-03-16, is over") });
});

test("every tool that reads answers a firm with cases and one without, as it is described", async () => {
  // the client holds each answer against the schema that the tool names
  for (const ctx of [firm, other]) {
    const client = await agentOf(keyed(ctx, "kpis:read"));
    await client.listTools();
    for (const { name, given } of reads) {
      const { refused, answer, words } = await calledTool(client, name, given);
      if (name === "get_case" && ctx === other) expect(refused).toBe(true);
      else expect({ name, refused, words: refused && words }).toEqual({ name, refused: false, words: false });
      if (!refused) expect(answer).toBeTypeOf("object");
      expect(words).not.toMatch(/NaN|undefined|\[object/);
      expect(words).not.toBe("");
    }
  }
  expect(reads.map(({ name }) => name).sort()).toEqual(
    tools.flatMap(({ name, writes }) => (writes ? [] : [name])).sort(),
  );
});

const reads: { name: string; given?: Record<string, unknown> }[] = [
  { name: "get_kpis", given: { period: reportedWeek, interval: "day" } },
  { name: "explain_change", given: { kpi: "cts", period: reportedWeek } },
  { name: "list_cases", given: { state: "closed", limit: 2 } },
  { name: "get_case", given: { process: "support", case: "wrong" } },
  { name: "get_report", given: { period: reportedWeek, version: "team" } },
  { name: "list_reports" },
  { name: "get_roadmap" },
  { name: "get_next_handover" },
  { name: "get_gates" },
  { name: "get_definitions", given: { kpi: "fcr", locale: "zh" } },
];

test("another organisation's cases do not exist", async () => {
  const given = { process: "support", case: "wrong" };
  const theirs = await calledTool(await agentOf(keyed(other, "kpis:read")), "get_case", given);
  expect(theirs).toMatchObject({
    refused: true,
    words: 'Not found. There is no case "wrong" in a process "support".',
  });
  const none = await calledTool(await agentOf(keyed(other, "kpis:read")), "list_cases");
  expect(none.answer).toEqual({ items: [], next: null, total: 0 });
});

test("what is wrong with the input is told with its place, all of it", async () => {
  const client = await agent("kpis:read");
  const wrong = await calledTool(client, "list_cases", { level: "high", limit: 0, colour: "red" });
  expect(wrong).toMatchObject({ refused: true, words: expect.stringContaining("The input is not valid") });
  for (const place of ["/level", "/limit", "/colour"]) expect(wrong.words).toContain(place);
  const good = await calledTool(client, "list_cases", { level: "autonomous", limit: "2" });
  expect(good.refused).toBe(false);
  const period = await calledTool(client, "get_report", { period: "last week" });
  expect(period.words).toBe(
    'Not found. "last week" is no period: write a week as 2026-W47, a month as 2026-11.',
  );
});

test("a tool that there is not is an error of the protocol", async () => {
  const client = await agent("admin");
  await expect(client.callTool({ name: "delete_everything" })).rejects.toMatchObject({
    code: -32602,
    message: expect.stringContaining('There is no tool "delete_everything": ask tools/list.'),
  });
  await expect(client.listPrompts()).rejects.toThrow();
});

test("a change is recorded once a call, and the log names the key", async () => {
  const client = await agent("events:write");
  const { answer, refused } = await calledTool(client, "record_change", {
    title: "a shorter prompt",
    kind: "agent",
    day: "2026-04-02",
  });
  expect(refused).toBe(false);
  expect(answer).toMatchObject({ title: "a shorter prompt", day: "2026-04-02", process: null });
  expect(await logged(`change:${answer?.id}`)).toEqual([
    { action: "change.recorded", actor_kind: "key", actor_id: "a1b2c3d4" },
  ]);
  const missing = await calledTool(client, "record_change", { title: "x", kind: "agent", process: "none" });
  expect(missing).toMatchObject({ refused: true, words: expect.stringContaining("Not found") });
});

test("an action is added to a report, and the log names the key", async () => {
  const client = await agent("admin");
  const given = { period: reportedWeek, title: "review 20 more", kpi: "aar", expected: 0.02 };
  const { answer } = await calledTool(client, "add_report_action", given);
  expect(await logged(`action:${answer?.id}`)).toEqual([
    { action: "action.added", actor_kind: "key", actor_id: "a1b2c3d4" },
  ]);
  const { answer: report } = await calledTool(client, "get_report", { period: reportedWeek });
  expect(report).toMatchObject({
    report: { actions: expect.arrayContaining([expect.objectContaining({ id: answer?.id })]) },
  });
  const wrong = await calledTool(client, "add_report_action", { ...given, expected: 2 });
  expect(wrong).toMatchObject({ refused: true, words: expect.stringContaining("/expected") });
});

test("the definitions can be read as resources, by who may read figures", async () => {
  const client = await agent("kpis:read");
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toContain("handover://definitions/aar");
  const { contents } = await client.readResource({ uri: "handover://definitions/aar" });
  expect(contents).toMatchObject([
    { mimeType: "text/markdown", text: expect.stringContaining("Handed over") },
  ]);
  const unknown = { code: -32002 };
  await expect(client.readResource({ uri: "handover://definitions/x" })).rejects.toMatchObject(unknown);
  const writer = await agent("events:write");
  expect((await writer.listResources()).resources).toEqual([]);
  await expect(writer.readResource({ uri: "handover://definitions/aar" })).rejects.toMatchObject(unknown);
});

function logged(subject: string) {
  return statements(firm, (run) =>
    run(
      `select action, actor_kind, actor_id from audit_entry
       where organisation_id = $1::uuid and subject = $2::text`,
      [firm.org, subject],
    ),
  );
}
