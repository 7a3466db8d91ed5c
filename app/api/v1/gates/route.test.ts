import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { candidateSchema, gateSchema } from "@/lib/handover/gatesAnswer";
import { receive } from "@/lib/ingest/receive";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { Scope } from "@/lib/tenancy/ctx";
import { GET as csv } from "../gates.csv/route";
import { GET as next } from "./next/route";
import { GET } from "./route";

const address = "http://localhost:3000/api/v1/gates";
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation();
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const own = { process: "desk", case: "1" };
  const actor = { kind: "human", role: "clerk" };
  const events = [
    ["headcount.set", 900, { role: "clerk", fte: 1, monthlySalary: 9000 }],
    ["case.opened", 60, { ...own, amount: 120 }],
    ["case.step", 59, { ...own, step: "=write", actor: { kind: "agent" }, cost: 1 }],
    ["case.reviewed", 58, { ...own, verdict: "accepted", actor, seconds: 60, step: "=write" }],
    ["case.reviewed", 57, { ...own, verdict: "accepted", actor, seconds: 60 }],
    ["case.closed", 56, { ...own, resolution: "resolved" }],
  ] as const;
  const items = events.map(([type, hours, data], index) => ({
    index,
    value: { id: String(index), source: "t", type, time: at(hours), data },
  }));
  expect(await receive(ctx, items)).toMatchObject({ rejected: 0 });
  await changeProcess(ctx, "desk", { errorCost: 10 });
});

type Route = typeof GET;

async function ask(route: Route, headers: Record<string, string>, search = ""): Promise<Response> {
  return route(new Request(`${address}${search}`, { headers }), { params: Promise.resolve({}) });
}

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

test("the gates answer as their schema says, with bands, steps and the cost wall", async () => {
  const answer = await ask(GET, await key(ctx, "admin"));
  expect(answer.status).toBe(200);
  const { items } = (await answer.json()) as { items: unknown[] };
  const gate = gateSchema.strict().parse(items[0]);
  expect(gate).toMatchObject({
    process: "desk",
    n: 1,
    k: 1,
    bands: [{ upTo: "200", n: 1 }],
    wall: { resolved: 1 },
  });
  expect(gate.steps).toMatchObject([{ step: "=write", n: 1 }]);
  const list = (await (await ask(next, await key(ctx, "admin"))).json()) as { items: unknown[] };
  expect(list.items.map((item) => candidateSchema.strict().parse(item).verdict)).toContain("review");
  expect(
    ((await (await ask(GET, await key(ctx, "admin"), "?process=no")).json()) as { items: [] }).items,
  ).toEqual([]);
});

test("as CSV: a row for the process, its band and its step, formulas made harmless", async () => {
  const text = await (await ask(csv, await key(ctx, "kpis:read"))).text();
  const rows = text.trim().split("\r\n");
  expect(rows).toHaveLength(4);
  expect(rows[2]).toMatch(/^desk,200,,keep_reviewing,/);
  expect(rows[3]).toContain("'=write");
});

test("a viewer reads them without what people earn; who may not, and another organisation, nothing", async () => {
  const viewer = await testPerson(ctx, "viewer");
  const session = { cookie: viewer.cookie, "x-organisation": ctx.slug };
  const told = (await (await ask(GET, session)).json()) as { items: { costs: object }[] };
  expect(told.items[0]?.costs).toMatchObject({ people: null, review: null });
  for (const route of [GET, next, csv]) {
    expect((await ask(route, await key(ctx, "events:write"))).status).toBe(403);
    expect((await ask(route, {})).status).toBe(401);
    expect(await (await ask(route, await key(await testOrganisation(), "admin"))).text()).not.toContain(
      "desk",
    );
  }
  expect((await ask(GET, await key(ctx, "admin"), "?no=1")).status).toBe(422);
});
