import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { receive } from "@/lib/ingest/receive";
import { periodOf } from "@/lib/report/period";
import type { Scope } from "@/lib/tenancy/ctx";
import { GET } from "./route";

const monthAgo = new Date(Date.now() - 31 * 86_400_000);
const { id: month } = periodOf(monthAgo.toISOString().slice(0, 10), "month");
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation({ name: "Ann & Söhne 茶" });
  const data = { process: "desk", case: "1", resolution: "resolved" };
  const value = { id: "1", source: "t", type: "case.closed", time: monthAgo.toISOString(), data };
  expect(await receive(ctx, [{ index: 0, value }])).toMatchObject({ rejected: 0 });
});

function ask(period: string, headers: Record<string, string>, search = ""): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/reports/${period}/card${search}`, { headers });
  return GET(request, { params: Promise.resolve({ period }) });
}

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

const dots = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("it is a picture without money unless the owner's is asked for", async () => {
  const reader = await key(ctx, "kpis:read");
  const answer = await ask(month, reader);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="card-${month}-team-tall-en.png"; filename*=UTF-8''Ann%20%26%20S%C3%B6hne%20%E8%8C%B6%20${month}%20team%20tall.png`,
  );
  const team = await dots(answer);
  expect(sizeOf(team)).toEqual([1080, 1440]);
  expect((await dots(await ask(month, reader, "?version=team"))).equals(team)).toBe(true);
  expect((await dots(await ask(month, reader, "?version=owner"))).equals(team)).toBe(false);
  expect(sizeOf(await dots(await ask(month, reader, "?shape=wide&locale=zh")))).toEqual([1200, 630]);
});

test("what is no report, shape or version is said", async () => {
  const reader = await key(ctx, "kpis:read");
  const said = async (period: string, search = "") => {
    const answer = await ask(period, reader, search);
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };
  expect(await said("latest")).toEqual([404, expect.stringContaining('"latest" is no period')]);
  expect(await said(month, "?shape=round")).toEqual([422, expect.stringContaining("tall or wide")]);
  expect(await said(month, "?version=all")).toEqual([422, expect.stringContaining("owner or team")]);
});

test("who may not read gets none, and nobody another organisation's", async () => {
  const viewer = await testPerson(ctx, "viewer");
  expect((await ask(month, { cookie: viewer.cookie, "x-organisation": ctx.slug })).status).toBe(200);
  expect((await ask(month, await key(ctx, "events:write"))).status).toBe(403);
  expect((await ask(month, {})).status).toBe(401);
  const foreign = await testPerson(await testOrganisation(), "owner");
  expect((await ask(month, { cookie: foreign.cookie, "x-organisation": ctx.slug })).status).toBe(404);
});
