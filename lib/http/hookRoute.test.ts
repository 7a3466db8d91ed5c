import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { POST as ROTATE } from "@/app/api/v1/hooks/[id]/rotate/route";
import { DELETE, POST } from "@/app/api/v1/hooks/[id]/route";
import { POST as CREATE, GET as LIST } from "@/app/api/v1/hooks/route";
import { testPerson } from "@/lib/auth/testPerson";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { createHook } from "@/lib/hooks/createHook";
import { listHooks } from "@/lib/hooks/listHooks";
import { revokeHook } from "@/lib/hooks/revokeHook";
import { rotateHook } from "@/lib/hooks/rotateHook";
import { signedRequest } from "@/lib/hooks/testHook";
import { readKpis } from "@/lib/kpi/readKpis";
import { listRefusals } from "@/lib/sources/listRefusals";

const mapping = {
  rules: [
    {
      type: "case.closed",
      time: { column: "solved_at", format: "iso" },
      data: { process: "support", case: "{id}", resolution: "resolved" },
    },
  ],
};
const solved = (id: number, at: Date) => ({ id, solved_at: at.toISOString() });
const send = (id: string, request: Request) => POST(request, { params: Promise.resolve({ id }) });
const eventsOf = (ctx: TestOrganisation) =>
  transaction(ctx, (tx) => tx.event.findMany({ where: { organisationId: ctx.org }, orderBy: { id: "asc" } }));

async function made(input: object = { mapping }) {
  const ctx = await testOrganisation();
  return { ctx, ...(await createHook(ctx, { name: "Zendesk", source: "zendesk", ...input })) };
}

test("what a signed webhook brings is in the figures when it is answered; sent again it counts once", async () => {
  const { ctx, id, secret } = await made();
  const body = JSON.stringify([solved(1, ctx.now), solved(2, ctx.now), { id: 3 }]);
  const first = await send(id, signedRequest(id, secret, ctx.now, body));
  expect(first.status).toBe(200);
  expect(first.headers.get("ratelimit")).toContain("requests");
  expect(await first.json()).toMatchObject({
    received: 3,
    accepted: 2,
    rejected: 1,
    errors: [{ index: 2, pointer: "/solved_at" }],
  });
  const again = await send(id, signedRequest(id, secret, ctx.now, body));
  expect(await again.json()).toMatchObject({ accepted: 0, duplicates: 2, rejected: 1 });

  const day = ctx.now.toISOString().slice(0, 10);
  const days = { from: day, to: new Date(ctx.now.getTime() + 86_400_000).toISOString().slice(0, 10) };
  const { total } = await readKpis(ctx, { ...days, interval: "total", process: null });
  expect(total.kpis.aar).toMatchObject({ denominator: 2 });
  expect((await listRefusals(ctx)).items).toMatchObject([{ source: "zendesk" }, { source: "zendesk" }]);
  expect((await listHooks(ctx))[0]?.lastUsedAt).not.toBeNull();
});

test("without a mapping the body holds events", async () => {
  const { ctx, id, secret } = await made({});
  const body = JSON.stringify({
    type: "case.contact",
    time: ctx.now.toISOString(),
    data: { process: "p", case: "c" },
  });
  const answer = await send(id, signedRequest(id, secret, ctx.now, body, { "webhook-id": "evt_9" }));
  expect(await answer.json()).toMatchObject({ accepted: 1 });
  expect(await eventsOf(ctx)).toMatchObject([{ id: "evt_9/1", source: "zendesk" }]);
});

test("a wrong signature, an old time, an unknown, a revoked and an ill-named webhook are answered alike", async () => {
  const { ctx, id, secret } = await made();
  const other = await made();
  const revoked = await createHook(ctx, { name: "n", source: "zendesk" });
  await revokeHook(ctx, { id: revoked.id });
  const body = JSON.stringify(solved(1, ctx.now));
  const old = new Date(ctx.now.getTime() - 301_000);
  const unsigned = new Request("http://localhost", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const unknown = `${id.slice(0, -16)}${"0".repeat(16)}`;
  const answers = await Promise.all([
    send(id, signedRequest(id, other.secret, ctx.now, body)),
    send(id, signedRequest(id, secret, old, body)),
    send(id, signedRequest(id, secret, ctx.now, body, { "webhook-signature": "v1,AAAA" })),
    send(id, unsigned),
    send(unknown, signedRequest(unknown, secret, ctx.now, body)),
    send(revoked.id, signedRequest(revoked.id, revoked.secret, ctx.now, body)),
    send("x\0", signedRequest("x", secret, ctx.now, body)),
    send(id, signedRequest(id, secret, ctx.now, "not json", { "webhook-id": "a, a" })),
  ]);
  const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
  expect(new Set(told.map(([status]) => status))).toEqual(new Set([401]));
  expect(new Set(told.map(([, text]) => text)).size).toBe(1);
  for (const answer of answers) expect(answer.headers.has("ratelimit")).toBe(false);
  expect(await eventsOf(ctx)).toEqual([]);
  expect(await eventsOf(other.ctx)).toEqual([]);
});

test("both secrets are taken while the sender is being changed", async () => {
  const { ctx, id, secret } = await made();
  const { secret: next } = await rotateHook(ctx, { id });
  for (const [at, signing] of [secret, next].entries()) {
    const body = JSON.stringify(solved(at, ctx.now));
    const answer = await send(id, signedRequest(id, signing, ctx.now, body, { "webhook-id": `m${at}` }));
    expect(await answer.json()).toMatchObject({ accepted: 1 });
  }
});

test("a webhook sends events and can do nothing else, and no key or session is needed or looked at", async () => {
  const { ctx, id, secret } = await made();
  const headers = {
    authorization: "Bearer wrong",
    cookie: "next-auth.session-token=wrong",
    "x-organisation": "x",
  };
  const body = JSON.stringify(solved(1, ctx.now));
  expect((await send(id, signedRequest(id, secret, ctx.now, body, headers))).status).toBe(200);
  const bearer = { authorization: `Bearer ${secret}` };
  const list = await LIST(new Request("http://localhost/api/v1/hooks", { headers: bearer }), {
    params: Promise.resolve({}),
  });
  expect(list.status).toBe(401);
});

test.each<[string, string | Uint8Array, Record<string, string>, number]>([
  ["no JSON", "{", {}, 400],
  ["nested a million deep", "[".repeat(1_000_000), {}, 400],
  ["not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), {}, 400],
  ["empty", "", {}, 400],
  ["a number", "7", {}, 400],
  ["packed, a bomb or not", gzipSync(Buffer.alloc(20_000_000)), { "content-encoding": "gzip" }, 415],
  ["a form", "payload=%7B%7D", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["two types", "{}", { "content-type": "application/json, text/plain" }, 415],
  ["above 10 MiB", "[".repeat(10 * 1024 * 1024 + 1), {}, 413],
])("a signed body that cannot be taken is refused: %s", async (_what, body, headers, status) => {
  const { ctx, id, secret } = await made();
  const answer = await send(id, signedRequest(id, secret, ctx.now, body, headers));
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await eventsOf(ctx)).toEqual([]);
});

test("a body of 10 MiB that is not signed is not parsed, and one that is too long is not read to its end", async () => {
  const { ctx, id, secret } = await made();
  const request = signedRequest(id, secret, ctx.now, "x".repeat(11 * 1024 * 1024), {
    "webhook-signature": "v1,x",
  });
  expect((await send(id, request)).status).toBe(401);
  expect(request.bodyUsed).toBe(false);
});

test("admins make, list, change and revoke webhooks through the API", async () => {
  const ctx = await testOrganisation();
  const person = await testPerson(ctx, "admin");
  const ask = (method: string, body?: unknown) =>
    new Request("http://localhost/api/v1/hooks", {
      method,
      headers: {
        cookie: person.cookie,
        "x-organisation": ctx.slug,
        "sec-fetch-site": "same-origin",
        "content-type": "application/json",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const at = (id = "") => ({ params: Promise.resolve({ id }) });
  const created = await CREATE(ask("POST", { name: "Shop", source: "shop", mapping }), at());
  expect(created.status).toBe(201);
  const { id, secret } = (await created.json()) as { id: string; secret: string };
  const rotated = await ROTATE(ask("POST", {}), at(id));
  expect(await rotated.json()).toMatchObject({ id, secret: expect.not.stringContaining(secret) });
  expect((await ROTATE(ask("POST", []), at(id))).status).toBe(422);
  expect((await ROTATE(ask("POST", { secret: "short" }), at(id))).status).toBe(422);
  expect((await DELETE(ask("DELETE"), at(id))).status).toBe(204);
  expect((await DELETE(ask("DELETE"), at("nothing"))).status).toBe(404);
  const listed = await LIST(ask("GET"), at());
  expect(await listed.json()).toMatchObject({ items: [{ id, revokedAt: expect.any(String) }], next: null });
  const log = await transaction(as(ctx, person.actor), (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org, actorId: person.id } }),
  );
  expect(log.map(({ action }) => action).sort()).toEqual(["hook.created", "hook.revoked", "hook.rotated"]);
});
