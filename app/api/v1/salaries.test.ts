import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { firmEvents } from "@/e2e/firmEvents";
import { closerQuestions, markedEntry, markedEvents, marksIn } from "@/e2e/markedSalary";
import { routes } from "@/e2e/matrix";
import type { Things } from "@/e2e/world";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type Method = "GET" | "POST";

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith("route.ts"),
);

/** Calls the route file whose pattern a path matches, a literal segment before a named one. */
async function ask(
  method: Method,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const url = new URL(path, "http://localhost:3000");
  const asked = url.pathname.split("/").slice(3);
  const [found] = files
    .map((file) => ({ file, segments: file.split("/").slice(0, -1) }))
    .filter(
      ({ segments }) =>
        segments.length === asked.length &&
        segments.every((segment, at) => segment.startsWith("[") || segment === asked[at]),
    )
    .sort((a, b) => named(a.segments) - named(b.segments));
  if (!found) throw new Error(`No route for ${path}.`);
  const params = Object.fromEntries(
    found.segments.flatMap((segment, at) =>
      segment.startsWith("[") ? [[segment.slice(1, -1), decodeURIComponent(asked[at] ?? "")]] : [],
    ),
  );
  const handlers = (await import(/* @vite-ignore */ join(here, found.file))) as Record<Method, Handler>;
  const request = new Request(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await handlers[method](request, { params: Promise.resolve(params) });
  return { status: answer.status, text: await answer.text() };
}

const named = (segments: string[]) => segments.filter((segment) => segment.startsWith("[")).length;

const token = "salaries";
const process = "desk";
let ctx: TestOrganisation;
let callers: Record<string, Record<string, string>>;
const none = "00000000-0000-4000-8000-000000000009";
const things = () =>
  ({
    ...{ slug: ctx.slug, process, case: `case-${token}`, keyId: none, importId: none, hookId: none },
    ...{ handoverId: none, actionId: none, shareId: none, shareToken: none, invitationId: none },
    ...{ inviteToken: none, memberId: none, confirmationId: none, channelId: none },
  }) satisfies Things;

beforeAll(async () => {
  ctx = await testOrganisation();
  const session = async (role: "viewer" | "manager" | "admin") => ({
    cookie: (await testPerson(ctx, role)).cookie,
    "x-organisation": ctx.slug,
  });
  const key = await createKey(ctx, { name: "figures", scopes: ["kpis:read"] });
  const all = await createKey(ctx, { name: "all", scopes: ["events:write", "admin"] });
  callers = {
    viewer: await session("viewer"),
    manager: await session("manager"),
    admin: await session("admin"),
    key: { authorization: `Bearer ${key.key}` },
  };
  const admin = { authorization: `Bearer ${all.key}` };
  const events = [
    ...firmEvents(token, process, `case-${token}`, new Date()),
    ...markedEvents(process, token),
  ];
  const sent = await ask("POST", "/api/v1/events", admin, events);
  expect(JSON.parse(sent.text)).toMatchObject({ accepted: events.length - 1, rejected: 1 });
  expect((await ask("POST", "/api/v1/entries", admin, markedEntry(token))).status).toBe(201);
}, 120_000);

const questions = [
  ...Object.entries(routes)
    .filter(([route]) => route.startsWith("GET /api/v1/"))
    .map(([route, entry]) => ({ name: route, path: () => entry.ask(things()).path })),
  ...closerQuestions(process, token).map((path) => ({ name: path, path: () => `/api/v1/${path}` })),
];

describe.each(["viewer", "manager", "key"])("as %s", (caller) => {
  test.each(questions)("no salary in $name", async ({ path }) => {
    const { status, text } = await ask("GET", path(), callers[caller] ?? {});
    expect(status).toBeLessThan(500);
    expect(marksIn(text)).toEqual([]);
  });
});

test("an admin finds it: it is there to be found", async () => {
  const seen = new Set<string>();
  for (const { path } of questions) {
    for (const mark of marksIn((await ask("GET", path(), callers.admin ?? {})).text)) seen.add(mark);
    if (seen.has("salary") && seen.has("step")) return;
  }
  expect.unreachable(`an admin sees ${[...seen].join()} alone`);
});
