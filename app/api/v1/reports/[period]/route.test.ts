import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { reportFileEndpoints } from "@/lib/http/endpoints/reportFiles";
import { receive } from "@/lib/ingest/receive";
import { addComment } from "@/lib/report/comments";
import { periodOf } from "@/lib/report/period";
import type { Scope } from "@/lib/tenancy/ctx";
import { GET } from "./route";

const day = 86_400_000;
const weekAgo = new Date(Date.now() - 7 * day);
const { id: week } = periodOf(weekAgo.toISOString().slice(0, 10), "week");
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation({ name: "Ann & Söhne 茶/行" });
  const time = weekAgo.toISOString();
  const data = { process: "desk", case: "1" };
  const value = {
    id: "1",
    source: "t",
    type: "case.closed",
    time,
    data: { ...data, resolution: "resolved" },
  };
  expect(await receive(ctx, [{ index: 0, value }])).toMatchObject({ rejected: 0 });
  await addComment(ctx, week, { body: `[${ctx.marker}](http://x.test)` });
});

function ask(name: string, headers: Record<string, string>, search = ""): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/reports/${name}${search}`, { headers });
  return GET(request, { params: Promise.resolve({ period: name }) });
}

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

test("a report is answered as the description says, in the version and language that are asked for", async () => {
  const reader = await key(ctx, "kpis:read");
  const answer = await ask(week, reader);
  expect(answer.status).toBe(200);
  const schema = reportFileEndpoints[0]?.answers[0]?.schema;
  const shown = schema?.parse(await answer.json());
  expect(shown).toMatchObject({
    report: { period: week, version: "owner" },
    document: { title: expect.stringMatching(/^Weekly report, week \d+ of \d{4}$/) },
    comments: [{ body: expect.stringContaining(ctx.marker) }],
    signedOff: null,
  });
  const team = (await (await ask(week, reader, "?version=team&locale=zh")).json()) as typeof shown;
  expect(team).toMatchObject({
    report: { version: "team" },
    document: { title: expect.stringMatching(/^周报/) },
  });
});

test("the language is the reader's unless one is named", async () => {
  const reader = await key(ctx, "kpis:read");
  const chinese = { ...reader, "accept-language": "zh-CN,en;q=0.5" };
  expect(await (await ask(`${week}.md`, chinese)).text()).toMatch(/^# 周报/);
  expect(await (await ask(`${week}.md`, { ...chinese, cookie: "a=b; locale=en" })).text()).toMatch(
    /^# Weekly/,
  );
  expect(await (await ask(`${week}.md`, chinese, "?locale=en")).text()).toMatch(/^# Weekly/);
});

test.each([
  ["pdf", "application/pdf", /^%PDF-1\.7/],
  ["md", "text/markdown; charset=utf-8", /^# Weekly report/],
  ["csv", "text/csv; charset=utf-8", /^section,kpi,/],
])("as a file: .%s", async (format, type, begins) => {
  const answer = await ask(`${week}.${format}`, await key(ctx, "admin"), "?version=team");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="report-${week}-team-en.${format}"; filename*=UTF-8''Ann%20%26%20S%C3%B6hne%20%E8%8C%B6%20%E8%A1%8C%20${week}%20team.${format}`,
  );
  expect(await answer.text()).toMatch(begins);
});

test("what is no report is not found, and says what to write", async () => {
  const reader = await key(ctx, "kpis:read");
  const detail = async (name: string, search = "") => {
    const answer = await ask(name, reader, search);
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };
  expect(await detail("2026-W54")).toEqual([
    404,
    '"2026-W54" is no period: write a week as 2026-W47, a month as 2026-11.',
  ]);
  expect(await detail("latest.pdf")).toEqual([404, expect.stringContaining('"latest" is no period')]);
  expect(await detail(`${week}.docx`)).toEqual([
    404,
    "There is no file .docx of a report: ask for .pdf, .md or .csv.",
  ]);
  expect(await detail("2099-W01.pdf")).toEqual([
    404,
    expect.stringMatching(/^The report of 2099-W01 begins when its first day/),
  ]);
  expect(await detail(week, "?version=all")).toEqual([422, expect.stringContaining("owner or team")]);
});

test("who may not reads nothing, and another organisation its own", async () => {
  const viewer = await testPerson(ctx, "viewer");
  expect((await ask(`${week}.md`, { cookie: viewer.cookie, "x-organisation": ctx.slug })).status).toBe(200);
  expect((await ask(week, await key(ctx, "events:write"))).status).toBe(403);
  expect((await ask(week, {})).status).toBe(401);
  const other = await testOrganisation();
  const foreign = await testPerson(other, "owner");
  expect((await ask(week, { cookie: foreign.cookie, "x-organisation": ctx.slug })).status).toBe(404);
  for (const name of [week, `${week}.md`, `${week}.csv`]) {
    const text = await (await ask(name, await key(other, "admin"))).text();
    expect(text).not.toContain(ctx.marker);
    expect(text).toContain(other.marker);
  }
});
