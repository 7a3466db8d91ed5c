import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { Scope } from "@/lib/tenancy/ctx";
import { GET as effects } from "../effects/route";
import { POST } from "./route";

const address = "http://localhost:3000/api/v1";
const change = { title: "another prompt", kind: "agent", process: "desk", day: "2026-03-02" };
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation();
  await changeProcess(ctx, "desk", {});
});

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

async function send(headers: Record<string, string>, body: object = change) {
  const request = new Request(`${address}/changes`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({}) });
}

async function made(of: TestOrganisation): Promise<object[]> {
  const request = new Request(`${address}/effects?from=2026-03-01&to=2026-03-31`, {
    headers: await key(of, "kpis:read"),
  });
  const answer = await effects(request, { params: Promise.resolve({}) });
  return ((await answer.json()) as { items: object[] }).items;
}

test("recorded, and among the changes at once", async () => {
  const answer = await send(await key(ctx, "events:write"));
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ ...change, note: null });
  expect(await made(ctx)).toMatchObject([{ title: "another prompt", day: "2026-03-02", process: "desk" }]);
});

test("who may not, what is wrong, and whose process it is not", async () => {
  for (const scope of ["kpis:read", "admin"] as const) {
    expect((await send(await key(ctx, scope))).status).toBe(403);
  }
  const writer = await key(ctx, "events:write");
  const wrong = await send(writer, { ...change, kind: "mood", more: 1 });
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toMatchObject({
    errors: expect.arrayContaining([{ pointer: "/kind", detail: expect.any(String) }]),
  });
  const other = await testOrganisation();
  expect((await send(await key(other, "events:write"))).status).toBe(404);
  expect(await made(other)).toEqual([]);
  expect(await made(ctx)).toHaveLength(1);
});
