import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { createKey } from "@/lib/auth/createKey";
import { revokeKey } from "@/lib/auth/revokeKey";
import { testPerson } from "@/lib/auth/testPerson";
import { Fault } from "@/lib/contract/fault";
import { testOrganisation } from "@/lib/db/testing";
import { route } from "@/lib/http/route";

afterEach(() => {
  vi.useRealTimers();
});

/** Stops the clock by which requests are counted. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
}

const open = route({}, async (ctx) => Response.json({ org: ctx.org, actor: ctx.actor }));
const settings = route({ permission: "settings:write" }, async (ctx) => Response.json({ org: ctx.org }));

function ask(
  handler: ReturnType<typeof route>,
  headers: Record<string, string> = {},
  method = "GET",
  query = "",
) {
  const request = new Request(`http://localhost:3000/api/v1/x${query}`, { method, headers });
  return handler(request, { params: Promise.resolve({}) });
}

test("a key answers for its organisation, with what every answer carries", async () => {
  stopClock();
  const ctx = await testOrganisation();
  const { id, key } = await createKey(ctx, { name: "k", scopes: ["kpis:read"] });
  const headers = { authorization: `Bearer ${key}`, "x-request-id": "request-0001" };
  const answer = await ask(open, headers);
  expect(await answer.json()).toEqual({ org: ctx.org, actor: { kind: "key", id, scopes: ["kpis:read"] } });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "cache-control": "private, no-store",
    "x-request-id": "request-0001",
    "ratelimit-policy": '"requests";q=600;w=60, "events";q=3000000;w=60',
    ratelimit: '"requests";r=599;t=1, "events";r=3000000;t=0',
  });
  expect((await ask(settings, headers)).status).toBe(403);
  await revokeKey(ctx, { id });
  expect((await ask(open, headers)).status).toBe(401);
});

test("nobody gets 401 as a problem, with what to do", async () => {
  for (const headers of [
    {},
    { authorization: "Bearer ho_live_x" },
    { cookie: "next-auth.session-token=x" },
  ]) {
    const answer = await ask(open, headers as Record<string, string>);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="handover"');
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      type: "/problems/unauthenticated",
      title: "Not signed in",
      status: 401,
    });
  }
});

test("a wrong key is not rescued by a cookie", async () => {
  const ctx = await testOrganisation();
  const { cookie } = await testPerson(ctx, "owner");
  expect((await ask(open, { cookie, authorization: "Bearer wrong" })).status).toBe(401);
});

test("a session answers by role, in the organisation that is named", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  const { id, cookie } = await testPerson(mine, "viewer");
  const named = { cookie, "x-organisation": mine.slug };
  expect(await (await ask(open, named)).json()).toEqual({
    org: mine.org,
    actor: { kind: "person", id, role: "viewer" },
  });
  expect((await ask(open, { cookie })).status).toBe(200);
  expect((await ask(open, { cookie }, "GET", `?organisation=${mine.slug}`)).status).toBe(200);
  const search = route({}, async (_ctx, request) => new Response(new URL(request.url).search));
  const link = await ask(search, { cookie }, "GET", `?organisation=${mine.slug}&from=2026-03-02`);
  expect(await link.text()).toBe("?from=2026-03-02");
  expect((await ask(settings, named)).status).toBe(403);
  const [foreign, none] = await Promise.all(
    [theirs.slug, "no-such-organisation"].map((slug) => ask(open, { cookie, "x-organisation": slug })),
  );
  expect(foreign?.status).toBe(404);
  expect(await foreign?.text()).toBe(await none?.text());
});

test("a person of two organisations has to name one", async () => {
  const [one, two] = [await testOrganisation(), await testOrganisation()];
  const { id, cookie } = await testPerson(one, "admin");
  await two.db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`set local app.organisation_id = '${two.org}'`);
    await tx.member.create({
      data: { organisationId: two.org, personId: id, role: "viewer", createdAt: two.now },
    });
    await tx.directoryMember.create({ data: { personId: id, organisationId: two.org } });
  });
  expect((await ask(open, { cookie })).status).toBe(422);
  expect((await ask(settings, { cookie, "x-organisation": one.slug })).status).toBe(200);
  expect((await ask(settings, { cookie, "x-organisation": two.slug })).status).toBe(403);
});

test("a session writes from this site's pages only; a key from anywhere", async () => {
  const ctx = await testOrganisation();
  const { cookie } = await testPerson(ctx, "admin");
  const write = (headers: Record<string, string>) =>
    ask(settings, { cookie, ...headers }, "PUT").then((a) => a.status);
  expect(await write({ origin: "http://localhost:3000" })).toBe(200);
  expect(await write({ origin: "http://192.0.2.7:8080", host: "192.0.2.7:8080" })).toBe(200);
  expect(await write({ "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await write({ origin: "https://evil.example" })).toBe(403);
  expect(await write({ "sec-fetch-site": "same-site", origin: "http://localhost:3000" })).toBe(403);
  expect(await write({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await write({ origin: "null" })).toBe(403);
  expect(await write({})).toBe(403);
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const foreign = { authorization: `Bearer ${key}`, origin: "https://evil.example" };
  expect((await ask(settings, foreign, "PUT")).status).toBe(200);
});

test("what only a person may do, a key may not", async () => {
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const personal = route({ session: "required" }, async () => new Response());
  expect((await ask(personal, { authorization: `Bearer ${key}` })).status).toBe(403);
});

test("each failure is answered in its own way, and an unforeseen one without its message", async () => {
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const failing = async (error: unknown) => {
    const handler = route({}, async () => {
      throw error;
    });
    const answer = await ask(handler, { authorization: `Bearer ${key}` });
    return {
      status: answer.status,
      retryAfter: answer.headers.get("retry-after"),
      body: await answer.json(),
    };
  };
  expect(await failing(new Fault("conflict", "Try another.", { current: "x" }))).toMatchObject({
    status: 409,
    body: { type: "/problems/conflict", detail: "Try another.", current: "x" },
  });
  const zod = z.object({ "a/b": z.array(z.number("must be a number")) }).safeParse({ "a/b": ["x"] });
  expect(await failing(zod.error)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/a~1b/0", detail: "must be a number" }] },
  });
  for (const code of ["ECONNREFUSED", "57P01", "08006", "53300", "P2024"]) {
    const wrapped = Object.assign(new Error("x"), {
      cause: Object.assign(new Error("secret host"), { code }),
    });
    const answer = await failing(wrapped);
    expect(answer).toMatchObject({ status: 503, retryAfter: "2", body: { type: "/problems/unavailable" } });
    expect(JSON.stringify(answer.body)).not.toContain("secret");
  }
  expect(await failing(new Error("timeout exceeded when trying to connect"))).toMatchObject({ status: 503 });
  const { db } = await testOrganisation();
  const unstorable = await db.pool.query("select $1::text", ["a\0"]).catch((error: unknown) => error);
  expect(await failing(unstorable)).toMatchObject({ status: 422, body: { type: "/problems/invalid" } });
  const throughPrisma = await db.prisma.person
    .findUnique({ where: { email: "a\0" } })
    .catch((error: unknown) => error);
  expect(await failing(throughPrisma)).toMatchObject({ status: 422 });
  const unforeseen = await failing(new Error("secret value"));
  expect(unforeseen).toMatchObject({ status: 500, body: { type: "/problems/internal" } });
  expect(JSON.stringify(unforeseen.body)).not.toContain("secret");
});

test("past the limit of requests the answer is 429 with the seconds to wait", async () => {
  stopClock();
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const statuses: number[] = [];
  let last: Response | null = null;
  for (let n = 0; n < 601 && last?.status !== 429; n++) {
    last = await ask(open, { authorization: `Bearer ${key}` });
    statuses.push(last.status);
  }
  expect(statuses.slice(0, 600)).not.toContain(429);
  expect(last?.status).toBe(429);
  expect(last?.headers.get("retry-after")).toBe("1");
  expect(await last?.json()).toMatchObject({ type: "/problems/too-many-requests" });
});
