import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import english from "@/messages/en.json";
import { expectPrivate } from "./expectPrivate";
import { pages } from "./matrix";
import { request } from "./request";
import { rowsOf } from "./rowsOf";
import { reads, writes } from "./verbs";
import { type Things, world } from "./world";

const { url, ownerUrl, owned, stranger, sample, sampleThings } = world();
// another organisation's where the sample firm has none: each must be refused before it is looked for
const things: Things = { ...owned, ...withoutEmpty(sampleThings), slug: sample };
const visitors: { name: string; headers: Record<string, string> }[] = [
  { name: "nobody", headers: {} },
  { name: "an owner of another firm", headers: { cookie: stranger.people.owner.cookie, origin: url } },
];
const firmPages = Object.entries(pages).filter(([, { who }]) => who !== "anybody");
let org = "";
let before: Record<string, string> = {};

beforeAll(async () => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query("select organisation_id as org from directory_slug where slug = $1", [
    sample,
  ]);
  await client.end();
  org = rows[0].org;
  before = await rowsOf(ownerUrl, org);
});

// each route is asked by each of them, one by a header and one by a link; each page by one: both by both in the whole run
describe("visitors of the sample firm read what a viewer may, but no names of members", () => {
  test.each(reads.filter(({ entry }) => typeof entry.who === "object"))("$route", async ({ entry }) => {
    const { who, visitors: may } = entry;
    const allowed = typeof who === "object" && who.role === "viewer" && may !== false;
    for (const [turn, { name, headers }] of visitors.entries()) {
      const both = ways(entry.ask(things));
      for (const asked of whole ? both : both.slice(turn, turn + 1)) {
        const answer = await request(url, "GET", asked, { ...headers, ...asked.headers });
        if (allowed) expect(entry.answers, name).toContain(answer.status);
        else expect(answer.status, name).toBe(403);
        if (!allowed) expect(answer.text, name).toContain("sign up to make an organisation of your own");
        // is in the name of each of its members who can sign in
        expect(answer.text, name).not.toContain(owned.token);
        expectPrivate(answer);
        expect(answer.headers.getSetCookie(), name).toEqual([]);
        expect(answer.headers.get("ratelimit"), name).toMatch(/"requests";r=\d+/);
      }
    }
  });

  // nobody opens each of them in a browser, too: sample.test.ts
  test.each(firmPages)("%s", async (page, entry) => {
    const turn = firmPages.findIndex(([path]) => path === page) % visitors.length;
    for (const { name, headers } of whole ? visitors : visitors.slice(turn, turn + 1)) {
      const answer = await request(url, "GET", { path: entry.path(things) }, headers);
      expect(answer.status, name).toBe(200);
      expect(answer.text, name).toContain(english.visit.banner);
      expect(answer.text, name).not.toContain(owned.token);
      expectPrivate(answer);
      expect(answer.headers.getSetCookie(), name).toEqual([]);
    }
  });
});

describe("visitors of the sample firm write nothing", () => {
  test.each(writes.filter(({ entry }) => typeof entry.who === "object"))(
    "$route",
    async ({ method, entry }) => {
      for (const { name, headers } of visitors) {
        const answer = await request(url, method, entry.ask(things), {
          ...headers,
          "x-organisation": sample,
        });
        expect(answer.status, name).toBe(403);
        expect(answer.text, name).toContain("sign up to make an organisation of your own");
        expectPrivate(answer);
      }
    },
  );

  test("nor does any of what they read", async () => {
    const after = await rowsOf(ownerUrl, org);
    for (const table of ["audit_entry", "member", "event", "person", "report_sign_off", "organisation"]) {
      expect(before[table], table).toBeDefined();
    }
    expect(after).toEqual(before);
  });
});

test("of members, keys, deliveries and the log a visitor is told that they are not shown", async () => {
  for (const path of ["settings/people", "settings/account", "settings/audit", "data/keys", "data/imports"]) {
    const { text } = await request(url, "GET", { path: `/${sample}/${path}` }, {});
    expect(text, path).toContain(english.visit.membersTitle);
    expect(text, path).not.toContain(owned.token);
  }
});

test("a member keeps their own role", async () => {
  const { cookie } = owned.people.owner;
  const asked = { cookie, "x-organisation": sample };
  expect((await request(url, "GET", { path: "/api/v1/members" }, asked)).status).toBe(200);
  const page = await request(url, "GET", { path: `/${sample}/settings/people` }, asked);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(english.visit.banner);
});

test("who names no organisation, or one in a wrong way, is no visitor", async () => {
  for (const [headers, path] of [
    [{}, "/api/v1/kpis"],
    [{ "x-organisation": "SAMPLE" }, "/api/v1/kpis"],
    [{ "x-organisation": `${sample} ` }, "/api/v1/kpis?organisation=none"],
    [{ "x-organisation": owned.slug }, `/api/v1/kpis?organisation=${sample}`],
    [{ authorization: "Bearer none", "x-organisation": sample }, "/api/v1/kpis"],
  ] as [Record<string, string>, string][]) {
    const answer = await request(url, "GET", { path }, headers);
    // a blank at the end of a header is none
    if (headers["x-organisation"] === `${sample} `) expect(answer.status).not.toBe(401);
    else expect(answer.status, JSON.stringify(headers)).toBe(401);
  }
});

function ways(ask: { path: string }): { path: string; headers: Record<string, string> }[] {
  const link = `${ask.path}${ask.path.includes("?") ? "&" : "?"}organisation=${sample}`;
  return [
    { path: ask.path, headers: { "x-organisation": sample } },
    { path: link, headers: {} },
  ];
}

function withoutEmpty(things: Things): Partial<Things> {
  return Object.fromEntries(Object.entries(things).filter(([, value]) => value !== ""));
}
