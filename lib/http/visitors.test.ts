import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { record } from "@/lib/audit/record";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { memberOf } from "@/lib/http/memberOf";
import { pageCtx } from "@/lib/http/pageCtx";
import { type RouteOptions, route } from "@/lib/http/route";
import { testPage } from "@/lib/http/testPage";
import { visitorPages } from "@/lib/http/visitorPages";
import { openToVisitors } from "@/lib/sample/openToVisitors";
import { removeSample } from "@/lib/sample/removeSample";
import { addMember } from "@/lib/tenancy/addMember";
import { organisationBySlug } from "@/lib/tenancy/organisations";
import { type Permission, permissions } from "@/lib/tenancy/permissions";
import { publicSample } from "@/lib/tenancy/publicSample";
import { may } from "@/lib/tenancy/require";
import { visit } from "@/lib/tenancy/visit";

vi.mock("next/headers", () => ({ headers: async () => testPage.headers }));

const visitor = { kind: "visitor", id: "192.0.2.1" } as const;
let firm: TestOrganisation;
beforeAll(async () => {
  firm = await testOrganisation({ sample: true });
  expect(await publicSample(firm.db, firm.now)).toBeNull();
  expect(await openToVisitors(firm)).toBe(true);
});
afterAll(async () => {
  expect(await removeSample(firm)).toBe("sample");
  expect(await publicSample(firm.db, firm.now)).toBeNull();
});

function ask(options: RouteOptions, headers: Record<string, string> = {}, method = "GET") {
  const answers = route(options, async ({ org, actor }) => Response.json({ org, actor }));
  const request = new Request("http://localhost:3000/api/v1/x", {
    method,
    headers: { "x-organisation": "sample", "x-forwarded-for": visitor.id, ...headers },
  });
  return answers(request, { params: Promise.resolve({}) });
}

test("only a sample firm is opened, and only one at a time; twice is once", async () => {
  expect(await openToVisitors(firm)).toBe(false);
  await expect(openToVisitors(await testOrganisation())).rejects.toMatchObject({ code: "invalid" });
  await expect(openToVisitors(await testOrganisation({ sample: true }))).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(removeSample(await testOrganisation())).rejects.toMatchObject({ code: "invalid" });
  expect(await organisationBySlug(firm.db, firm.slug)).toBeNull();
  expect(await publicSample(firm.db, firm.now)).toMatchObject({ org: firm.org, slug: "sample" });
});

test("a visitor may read figures, settings and processes, and nothing else that there is to be allowed", () => {
  const allowed = (Object.keys(permissions) as Permission[]).filter((one) => may({ actor: visitor }, one));
  expect(allowed.sort()).toEqual(["figures:read", "processes:read", "settings:read"]);
});

test("who is not signed in, or signed in elsewhere, asks as a visitor by their address, and only reads", async () => {
  const { cookie } = await testPerson(await testOrganisation(), "owner");
  const origin = "http://localhost:3000";
  for (const headers of [{}, { cookie, origin }] as Record<string, string>[]) {
    const answer = await ask({ permission: "figures:read" }, headers);
    expect(await answer.json()).toEqual({ org: firm.org, actor: visitor });
    const refused = [
      await ask({ permission: "members:read" }, headers),
      ...(await Promise.all(["POST", "PUT", "DELETE"].map((method) => ask({}, headers, method)))),
    ];
    for (const { status } of refused) expect(status).toBe(403);
    expect(await refused.at(-1)?.json()).toMatchObject({ detail: expect.stringContaining("sign up") });
  }
  expect((await ask({}, { authorization: "Bearer wrong" })).status).toBe(401);
});

test("a member of the sample firm stays what they are", async () => {
  const { id, cookie } = await testPerson(firm, "manager");
  const answer = await ask({}, { cookie });
  expect(await answer.json()).toEqual({ org: firm.org, actor: { kind: "person", id, role: "manager" } });
});

test("the database writes nothing in a visitor's transaction, whatever is asked of it", async () => {
  const ctx = { ...firm, actor: visitor };
  const write = "update organisation set name = name where organisation_id = $1::uuid";
  await expect(statements(ctx, (run) => run(write, [firm.org]))).rejects.toMatchObject({ code: "25006" });
  await expect(
    transaction(ctx, (tx) =>
      tx.organisation.update({ where: { organisationId: firm.org }, data: { name: "other" } }),
    ),
  ).rejects.toThrow(/read-only/);
  await expect(
    statements(ctx, (run) => record(run, ctx, { action: "audit.exported", subject: "log" })),
  ).rejects.toMatchObject({ code: "25006" });
  expect(
    await statements(ctx, async (_run, opened) => opened, "begin", "select $1::uuid::text as org"),
  ).toEqual([{ org: firm.org }]);
});

test("its pages are anybody's, who are no members there", async () => {
  const { id, cookie } = await testPerson(await testOrganisation(), "owner");
  testPage.headers = new Headers({ "x-forwarded-for": visitor.id });
  expect(await pageCtx("sample")).toMatchObject({ org: firm.org, actor: visitor, person: null });
  testPage.headers = new Headers({ "x-forwarded-for": visitor.id, cookie });
  const ctx = await pageCtx("sample");
  expect(ctx).toMatchObject({ org: firm.org, actor: visitor, person: { id } });
  expect(memberOf(ctx)).toBeNull();
});

test("to visitors it stays the day on which it was made, to members the days go on", async () => {
  const { id } = await testPerson(firm, "viewer");
  const later = new Date(firm.now.getTime() + 40 * 86_400_000);
  const seen = async (personId: string | null) =>
    (await visit(firm.db, "sample", { personId, address: visitor.id }, later))?.now.toISOString();
  const [made] = await statements(firm, (run) =>
    run<{ at: Date }>("select created_at as at from organisation where organisation_id = $1::uuid", [
      firm.org,
    ]),
  );
  expect(await seen(null)).toBe(made?.at.toISOString());
  expect(await seen(id)).toBe(later.toISOString());
});

test("an address is told to wait when it has asked for too many pages, and no other one is", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
  const flooding = `192.0.2.${randomUUID()}`;
  const asked = (url: string, from: string) => {
    const said: { status?: number; headers?: Record<string, string>; text?: string } = {};
    const response = {
      writeHead: (status: number, headers: Record<string, string>) =>
        Object.assign(said, { status, headers }),
      end: (text: string) => Object.assign(said, { text }),
    } as unknown as ServerResponse;
    const request = { url, headers: { "x-forwarded-for": from } } as unknown as IncomingMessage;
    return { answered: visitorPages(request, response), ...said };
  };
  for (let n = 0; n < 600; n++) expect(asked("/sample/money?x=1", flooding).answered).toBe(false);
  expect(asked("/sample", flooding)).toMatchObject({
    answered: true,
    status: 429,
    headers: { "Retry-After": "1", "Cache-Control": "private, no-store" },
    text: expect.stringContaining("Wait a minute"),
  });
  expect(asked("/sample?a", "192.0.2.77").answered).toBe(false);
  for (const url of ["/samples", "/", "/lantern-tea/sample"])
    expect(asked(url, flooding).answered, url).toBe(false);
  vi.useRealTimers();
});

test("removing takes the people along who were made up, and leaves who looked at it", async () => {
  const other = await testOrganisation({ sample: true });
  const email = (name: string) => `${name}@${other.slug}.example`;
  const person = async (name: string, passwordHash: string) => {
    const id = randomUUID();
    await other.db.prisma.person.create({
      data: { id, name, email: email(name), passwordHash, createdAt: other.now },
    });
    await addMember(other, id, "viewer");
    return id;
  };
  const [madeUp, guest] = [await person("made-up", "none"), await person("guest", "a hash")];
  await removeSample(other);
  const left = await other.db.prisma.person.findMany({ where: { id: { in: [madeUp, guest] } } });
  expect(left.map(({ id }) => id)).toEqual([guest]);
});
