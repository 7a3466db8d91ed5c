import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { roles } from "@/lib/tenancy/permissions";
import english from "@/messages/en.json";
import { type Caller, callers } from "./callers";
import { built, listed } from "./listed";
import { type Ask, files, pages, type RouteEntry, routes } from "./matrix";
import { request } from "./request";
import { rowsOf } from "./rowsOf";
import { signIn } from "./signIn";
import { nameless, told } from "./told";
import { type Things, world } from "./world";

const { url, ownerUrl, owned, stranger, scratch, log } = world();
const { slug, keyId, hookId } = owned;
const nothing: Things = {
  slug: "no-such-organisation",
  process: "no-such-process",
  case: "no-such-case",
  keyId: "0".repeat(keyId.length),
  importId: "00000000-0000-4000-8000-000000000000",
  hookId: `${hookId.slice(0, -16)}${"0".repeat(16)}`,
  handoverId: "00000000-0000-4000-8000-000000000001",
  actionId: "00000000-0000-4000-8000-000000000002",
  shareId: "00000000-0000-4000-8000-000000000003",
  shareToken: "0".repeat(43),
  invitationId: "00000000-0000-4000-8000-000000000006",
  inviteToken: "0".repeat(43),
  memberId: "00000000-0000-4000-8000-000000000007",
  confirmationId: "00000000-0000-4000-8000-000000000004",
  channelId: "00000000-0000-4000-8000-000000000005",
};
const theirs = Object.fromEntries(
  Object.keys(nothing).map((thing) => [thing, owned[thing as keyof Things]]),
) as unknown as Things;
const strangers = callers(url, stranger);
const routeList = Object.entries(routes).map(([route, entry]) => {
  const [method = "", path = ""] = route.split(" ");
  return { route, method, path, entry };
});
const reads = routeList.filter(({ method }) => method === "GET");
const writes = routeList.filter(({ method }) => method !== "GET");

test("the matrix names every route, page and file that Next serves, and none that is gone", async () => {
  expect([...Object.keys(routes), ...Object.keys(pages), ...files].sort()).toEqual(await listed());
});

test("the production build serves the same", () => {
  const paths = [...routeList.map(({ path }) => path), ...Object.keys(pages), "/icon.svg"];
  expect(built()).toEqual([...new Set(paths)].sort());
});

describe("members find their own", () => {
  test.each(reads)("$route", async ({ method, entry }) => {
    for (const caller of callers(url, owned)) {
      const headers = { ...caller.headers, "x-organisation": slug };
      const answer = await request(url, method, entry.ask(owned), headers);
      expectAllowed(caller, entry, answer);
      if (entry.shows && caller.may(entry.who)) expect(answer.text, caller.name).toContain(owned.token);
    }
  });

  test.each(Object.entries(pages))("%s", async (_page, { who, path, shows }) => {
    for (const role of roles) {
      const answer = await request(url, "GET", { path: path(owned) }, { cookie: owned.people[role].cookie });
      const may = who === "anybody" || roles.indexOf(role) >= roles.indexOf(who);
      expect(answer.status, role).toBe(may ? 200 : 404);
      if (shows && may) expect(answer.text, role).toContain(owned.token);
      if (who !== "anybody") expectPrivate(answer);
    }
  });
});

describe("strangers find nothing", () => {
  test.each(reads)("$route", async ({ method, entry }) => {
    for (const caller of strangers) await expectNothing(caller, method, entry);
  });

  test.each(Object.entries(pages).filter(([, { who }]) => who !== "anybody"))(
    "%s",
    async (_page, { path }) => {
      for (const caller of strangers) {
        // what a link asks for is the same page: asked by a person and by nobody
        const byLink = caller.kind === "nobody" || caller.name.endsWith("as owner") ? [{ rsc: "1" }] : [];
        for (const extra of [{}, ...byLink] as Record<string, string>[]) {
          // as a link inside the pages asks; without _rsc Next would lead there
          const query = "rsc" in extra ? "?_rsc" : "";
          const ask = (things: Things) =>
            request(url, "GET", { path: path(things) + query }, { ...caller.headers, ...extra });
          const [answer, twin] = [await ask(theirs), await ask(nothing)];
          const label = `${caller.name} ${JSON.stringify(extra)}`;
          const signedIn = caller.kind === "person";
          if (query) {
            // the status is sent before the page is known
            const digest = signedIn ? "NEXT_HTTP_ERROR_FALLBACK;404" : "NEXT_REDIRECT;replace;/sign-in?";
            expect(answer.text, label).toContain(digest);
          } else if (signedIn) expect(answer.status, label).toBe(404);
          else {
            expect([303, 307], label).toContain(answer.status);
            expect(answer.headers.get("location"), label).toMatch(/^(http:\/\/[^/]+)?\/sign-in\?/);
          }
          // the parts that a link asks for come in any order
          if (!query) expect(told(answer, theirs), label).toBe(told(twin, nothing));
          expect(nameless(answer.text, theirs), label).not.toContain(owned.token);
          expectPrivate(answer);
        }
      }
    },
  );

  const deep = Object.entries(pages).filter(
    ([page, { who }]) => who !== "anybody" && /\[(?!org\]|kpi\]|criterion\]|period\])/.test(page),
  );
  test.each(deep)("%s of their own organisation, with the names of another's", async (_page, { path }) => {
    for (const role of roles) {
      const ask = (things: Things) =>
        request(
          url,
          "GET",
          { path: path({ ...things, slug: stranger.slug }) },
          { cookie: stranger.people[role].cookie },
        );
      const [answer, twin] = [await ask(theirs), await ask(nothing)];
      expect(answer.status).toBe(404);
      expect(answer.text).toContain(english.notFound.title);
      expect(told(answer, theirs)).toBe(told(twin, nothing));
      expect(nameless(answer.text, theirs)).not.toContain(owned.token);
    }
  });
});

describe("strangers change nothing", () => {
  let before: Record<string, string> = {};
  beforeAll(async () => {
    before = await rowsOf(ownerUrl, owned.org);
  });

  test.each(writes)("$route", async ({ method, entry }) => {
    for (const caller of strangers) {
      // ends the session that asks: below
      if (method === "DELETE" && entry.who === "person" && caller.kind === "person") continue;
      await expectNothing(caller, method, entry);
    }
    expect(await rowsOf(ownerUrl, owned.org)).toEqual(before);
  });

  test.each(writes)(
    "nor does another site through a person's browser: $route",
    async ({ method, entry, path }) => {
      if (path.startsWith("/api/auth/")) {
        // next-auth takes a form with the token of a cookie, which another site can't read
        const form = { csrfToken: "0".repeat(64), json: "true" };
        const answer = await request(
          url,
          "POST",
          { path: "/api/auth/signout", form },
          { cookie: owned.people.owner.cookie },
        );
        expect(answer.headers.getSetCookie().join()).not.toContain("session-token=;");
        return;
      }
      const { cookie } = owned.people.owner;
      for (const from of [
        { origin: "https://elsewhere.example" },
        { origin: url, "sec-fetch-site": "cross-site" },
        { origin: url, "sec-fetch-site": "same-site" },
        { origin: "null" },
        {},
      ]) {
        const headers = { cookie, "x-organisation": slug, ...from };
        const answer = await request(url, method, entry.ask(owned), headers as Record<string, string>);
        if (entry.who !== "anybody") expect(answer.status, JSON.stringify(from)).toBe(403);
        // a form of another site may send text without being asked first, but not JSON
        const text = await fetch(`${url}${entry.ask(owned).path}`, {
          method,
          headers: { ...(headers as Record<string, string>), "content-type": "text/plain" },
          body: JSON.stringify(entry.ask(owned).body ?? {}),
        });
        expect([403, 415]).toContain(text.status);
      }
      expect(await rowsOf(ownerUrl, owned.org)).toEqual(before);
    },
  );

  test.each(writes.filter(({ entry }) => typeof entry.who === "object"))(
    "what one's role or scope does not reach in one's own organisation: $route",
    async ({ method, entry }) => {
      for (const caller of strangers) {
        const headers = { ...caller.headers, "x-organisation": stranger.slug };
        expectAllowed(caller, entry, await request(url, method, entry.ask(stranger), headers));
      }
    },
  );

  test("ending one's sessions ends nobody else's", async () => {
    const { viewer } = scratch.people;
    const cookie = (await signIn(url, viewer)) ?? "";
    const me = (cookie: string) => request(url, "GET", { path: "/api/v1/organisations" }, { cookie });
    expect((await me(cookie)).status).toBe(200);
    const ended = await request(url, "DELETE", { path: "/api/v1/sessions" }, { cookie, origin: url });
    expect(ended.status).toBe(204);
    expect((await me(cookie)).status).toBe(401);
    for (const role of roles) expect((await me(owned.people[role].cookie)).status).toBe(200);
    expect((await me(scratch.people.owner.cookie)).status).toBe(200);
    expect(await signIn(url, viewer)).not.toBeNull();
  });
});

test("the server's log names nothing of the organisations, and holds no secret", () => {
  const text = readFileSync(log, "utf8");
  expect(text).toContain("ready");
  for (const organisation of [owned, stranger]) {
    const secrets = [
      ...Object.values(organisation.keys).map((key) => key.split("_")[3] ?? key),
      ...Object.values(organisation.people).flatMap(({ password, cookie }) => [password, cookie.slice(-40)]),
    ];
    for (const secret of [organisation.token, ...secrets]) expect(text).not.toContain(secret);
  }
});

/** The same request for another organisation's things and for things that do not exist cannot be told apart. */
async function expectNothing(caller: Caller, method: string, entry: RouteEntry): Promise<void> {
  for (const [label, address] of Object.entries(ways(caller, method))) {
    const ask = async (things: Things) => {
      const { ask, headers } = address(things, entry.ask(things));
      return request(url, method, ask, { ...caller.headers, ...headers });
    };
    const [answer, twin] = [await ask(theirs), await ask(nothing)];
    const who = `${caller.name}, ${label}`;
    if (entry.grows && answer.status === 200) expect(twin.status, who).toBe(200);
    else expect(told(answer, theirs), who).toBe(told(twin, nothing));
    expect(nameless(answer.text, theirs), who).not.toContain(owned.token);
    expect(answer.text, who).not.toContain(owned.org);
    if (caller.kind === "nobody" && entry.who !== "anybody") expect(answer.status, who).toBe(401);
    if (caller.kind === "person" && label !== "own" && typeof entry.who === "object") {
      expect(answer.status, who).toBe(404);
    }
    if (!caller.may(entry.who)) expect([401, 403, 404], who).toContain(answer.status);
    if (entry.who !== "anybody") expectPrivate(answer);
  }
}

type Way = (things: Things, ask: Ask) => { ask: Ask; headers: Record<string, string> };

/** How a caller can point at an organisation that is not theirs, or at the things of one from within their own. */
function ways(caller: Caller, method: string): Record<string, Way> {
  const header: Way = (things, ask) => ({ ask, headers: { "x-organisation": things.slug } });
  const link: Way = (things, ask) => ({
    ask: { ...ask, path: `${ask.path}${ask.path.includes("?") ? "&" : "?"}organisation=${things.slug}` },
    headers: {},
  });
  const own: Way = (_things, ask) => ({ ask, headers: { "x-organisation": stranger.slug } });
  return {
    header,
    ...(method === "GET" ? { link } : {}),
    ...(caller.kind === "person" ? { own } : {}),
  };
}

function expectAllowed(
  caller: Caller,
  { who, answers }: RouteEntry,
  answer: { status: number; headers: Headers },
): void {
  if (caller.may(who)) expect(answers, caller.name).toContain(answer.status);
  else expect(answer.status, caller.name).toBe(caller.kind === "nobody" || who === "person" ? 401 : 403);
  if (who !== "anybody") expectPrivate(answer);
}

function expectPrivate({ headers }: { headers: Headers }): void {
  const control = headers.get("cache-control");
  expect(control).toContain("private");
  expect(control).toContain("no-store");
}
