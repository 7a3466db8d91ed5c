import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { Scope } from "@/lib/tenancy/ctx";
import { POST as take } from "./[id]/take-back/route";
import { GET, POST } from "./route";

const address = "http://localhost:3000/api/v1/handovers";
const decision = { process: "desk", from: "people", to: "with_review" };
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation();
  await changeProcess(ctx, "desk", {});
});

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

function request(headers: Record<string, string>, body?: object): Request {
  const sent = body && { method: "POST", body: JSON.stringify(body) };
  return new Request(address, { ...sent, headers: { "content-type": "application/json", ...headers } });
}

const decide = (headers: Record<string, string>, body: object = decision) =>
  POST(request(headers, body), { params: Promise.resolve({}) });
const takeBack = (headers: Record<string, string>, id: string) =>
  take(request(headers, {}), { params: Promise.resolve({ id }) });
const list = async (headers: Record<string, string>) =>
  (await (await GET(request(headers), { params: Promise.resolve({}) })).json()) as { items: object[] };

test("decided, listed, taken back, and told in the log; a second time is a conflict", async () => {
  const admin = await key(ctx, "admin");
  const made = await decide(admin);
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  expect((await decide(admin)).status).toBe(409);
  expect((await list(await key(ctx, "kpis:read"))).items).toMatchObject([{ id, to: "with_review" }]);

  // another organisation's is none, whoever asks
  const other = await testOrganisation();
  const stranger = await key(other, "admin");
  expect((await list(stranger)).items).toEqual([]);
  expect((await takeBack(stranger, id)).status).toBe(404);
  expect((await decide(stranger)).status).toBe(404);

  expect((await takeBack(admin, id)).status).toBe(200);
  expect((await takeBack(admin, id)).status).toBe(409);
  const { items } = await listEntries(ctx, { subject: `handover:${id}` });
  expect(items.map(({ action }) => action).sort()).toEqual(["handover.decided", "handover.taken_back"]);
});

test("who may not is told so, and nothing is decided", async () => {
  const before = (await list(await key(ctx, "admin"))).items.length;
  for (const scope of ["events:write", "kpis:read"] as const) {
    expect((await decide(await key(ctx, scope))).status).toBe(403);
  }
  const viewer = await testPerson(ctx, "viewer");
  const session = { cookie: viewer.cookie, "x-organisation": ctx.slug, origin: "http://localhost:3000" };
  expect((await decide(session)).status).toBe(403);
  expect((await decide({})).status).toBe(401);
  expect((await list(await key(ctx, "admin"))).items).toHaveLength(before);
});

test("a bad field is named", async () => {
  const answer = await decide(await key(ctx, "admin"), { ...decision, samplePercent: "many" });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/samplePercent" }] });
});
