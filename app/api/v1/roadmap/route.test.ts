import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { RoadmapAnswer } from "@/lib/roadmap/roadmapAnswer";
import { changeSettings } from "@/lib/settings/changeSettings";
import type { Scope } from "@/lib/tenancy/ctx";
import { GET as CSV } from "../roadmap.csv/route";
import { DELETE } from "./confirmations/[id]/route";
import { GET as LIST, POST } from "./confirmations/route";
import { GET as EVIDENCE } from "./evidence/[criterion]/route";
import { GET, PUT } from "./route";

const address = "http://localhost:3000/api/v1/roadmap";
const none = { params: Promise.resolve({}) };
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation();
  const day = new Date(ctx.now.getTime() - 20 * 86_400_000).toISOString().slice(0, 10);
  await changeSettings(ctx, { roadmapStart: day });
});

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

function ask(method: string, headers: Record<string, string>, body?: object, path = ""): Request {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return new Request(address + path, {
    ...{ method, headers: { "content-type": "application/json", ...headers } },
    ...sent,
  });
}

const targets = { reason: "agreed with the desk", targets: [{ kpi: "aar", dueDay: 90, value: "0.4" }] };
const confirmation = { criterion: "writtenBack", note: "by the shop's API" };
const read = async (headers: Record<string, string>) =>
  (await (await GET(ask("GET", headers), none)).json()) as RoadmapAnswer;

test("an admin sets a target and confirms a criterion; all who read figures see it, and the log tells it", async () => {
  const [admin, reader] = [await key(ctx, "admin"), await key(ctx, "kpis:read")];
  const set = await PUT(ask("PUT", admin, targets), none);
  expect(set.status).toBe(200);
  const made = await POST(ask("POST", admin, confirmation), none);
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  expect((await POST(ask("POST", admin, confirmation), none)).status).toBe(409);

  const answer = await read(reader);
  expect(answer.targets[0]).toMatchObject({
    dueDay: 90,
    target: 0.4,
    set: { reason: "agreed with the desk" },
  });
  const criteria = answer.phases[0]?.criteria ?? [];
  expect(criteria.find((one) => one.key === "writtenBack")).toMatchObject({
    state: "met",
    evidence: expect.stringContaining("/api/v1/roadmap/evidence/writtenBack?on="),
    confirmation: { id, note: "by the shop's API" },
  });
  const csv = await CSV(ask("GET", reader), none);
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect(await csv.text()).toContain("by the shop's API");
  const shown = await EVIDENCE(ask("GET", reader, undefined, "/evidence/writtenBack"), {
    params: Promise.resolve({ criterion: "writtenBack" }),
  });
  expect(await shown.json()).toMatchObject({ items: [{ name: "by the shop's API", counted: 1 }], total: 1 });

  const withId = { params: Promise.resolve({ id }) };
  expect((await DELETE(ask("DELETE", admin, {}), withId)).status).toBe(422);
  expect((await DELETE(ask("DELETE", admin, { reason: "not any more" }), withId)).status).toBe(200);
  expect((await DELETE(ask("DELETE", admin, { reason: "not any more" }), withId)).status).toBe(409);
  const listed = await LIST(ask("GET", reader), none);
  expect(await listed.json()).toMatchObject({
    items: [{ id, takenBack: { reason: "not any more" } }],
    next: null,
  });
  const { items } = await listEntries(ctx, {});
  expect(items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["roadmap.target_set", "roadmap.confirmed", "roadmap.confirmation_taken_back"]),
  );
});

test("who may not is told so, and nothing changes", async () => {
  const reader = await key(ctx, "kpis:read");
  const before = await read(reader);
  const manager = await testPerson(ctx, "manager");
  const session = { cookie: manager.cookie, "x-organisation": ctx.slug, origin: "http://localhost:3000" };
  for (const headers of [reader, await key(ctx, "events:write"), session]) {
    expect((await PUT(ask("PUT", headers, targets), none)).status).toBe(403);
    expect((await POST(ask("POST", headers, confirmation), none)).status).toBe(403);
  }
  expect((await GET(ask("GET", {}), none)).status).toBe(401);
  expect((await GET(ask("GET", await key(ctx, "events:write")), none)).status).toBe(403);
  expect({ ...(await read(reader)), today: before.today }).toEqual(before);
});

test("a bad field is named; another organisation has nothing of it", async () => {
  const bad = await PUT(
    ask("PUT", await key(ctx, "admin"), { ...targets, targets: [{ kpi: "aar", dueDay: 90, value: "4" }] }),
    none,
  );
  expect(bad.status).toBe(422);
  expect(await bad.json()).toMatchObject({ errors: [{ pointer: "/targets/0/value" }] });
  const other = await testOrganisation();
  const theirs = await read(await key(other, "kpis:read"));
  expect(theirs.targets.every(({ set }) => set === null)).toBe(true);
  const listed = await LIST(ask("GET", await key(other, "admin")), none);
  expect(await listed.json()).toEqual({ items: [], next: null });
});
