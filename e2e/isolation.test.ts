import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { roles } from "@/lib/tenancy/permissions";
import { callers } from "./callers";
import { expectAllowed } from "./expectAllowed";
import { expectNoPage, expectNoPageWithin, pagesOfThings } from "./expectNoPage";
import { expectNothing } from "./expectNothing";
import { expectPrivate } from "./expectPrivate";
import { built, listed } from "./listed";
import { files, pages, routes } from "./matrix";
import { request } from "./request";
import { rowsOf } from "./rowsOf";
import { signIn } from "./signIn";
import { reads, writes } from "./verbs";
import { world } from "./world";

const { url, ownerUrl, owned, stranger, scratch, log } = world();
const { slug } = owned;
const meeting = { url, owned, stranger };
const strangers = callers(url, stranger);
/** Where `files` are. */
const besides = [
  "/apple-icon.png",
  "/favicon.ico",
  "/icon.svg",
  "/manifest.webmanifest",
  "/opengraph-image",
  "/robots.txt",
];

test("the matrix names every route, page and file that Next serves, and none that is gone", async () => {
  expect([...Object.keys(routes), ...Object.keys(pages), ...files].sort()).toEqual(await listed());
});

test("the production build serves the same", () => {
  const paths = [...[...reads, ...writes].map(({ path }) => path), ...Object.keys(pages), ...besides];
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
    for (const caller of strangers) await expectNothing(meeting, caller, method, entry);
  });

  test.each(Object.entries(pages).filter(([, { who }]) => who !== "anybody"))("%s", async (_page, entry) => {
    for (const caller of strangers) await expectNoPage(meeting, caller, entry);
  });

  test.each(pagesOfThings)(
    "%s of their own organisation, with the names of another's",
    async (_page, entry) => {
      for (const role of roles) await expectNoPageWithin(meeting, stranger.people[role].cookie, entry);
    },
  );
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
      await expectNothing(meeting, caller, method, entry);
    }
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
    },
  );

  // once for all of them: to read every row after each took longer than to ask
  test("every row is as it was", async () => {
    expect(await rowsOf(ownerUrl, owned.org)).toEqual(before);
  });

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
