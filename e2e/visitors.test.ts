import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
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
const visitors = [
  { name: "nobody", headers: {} },
  { name: "an owner of another firm", headers: { cookie: stranger.people.owner.cookie, origin: url } },
];
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

describe("visitors of the sample firm read what a viewer may, but no names of members", () => {
  test.each(reads.filter(({ entry }) => typeof entry.who === "object"))("$route", async ({ entry }) => {
    const { who, visitors: may } = entry;
    const allowed = typeof who === "object" && who.role === "viewer" && may !== false;
    for (const { name, headers } of visitors) {
      for (const asked of ways(entry.ask(things))) {
        const answer = await request(url, "GET", asked, { ...headers, ...asked.headers });
        if (allowed) expect(entry.answers, name).toContain(answer.status);
        else expect(answer.status, name).toBe(403);
        if (!allowed) expect(answer.text, name).toContain("sign up to make an organisation of your own");
        expectPrivate(answer);
        expect(answer.headers.getSetCookie(), name).toEqual([]);
        expect(answer.headers.get("ratelimit"), name).toMatch(/"requests";r=\d+/);
      }
    }
  });

  test.each(Object.entries(pages).filter(([, { who }]) => who !== "anybody"))("%s", async (_page, entry) => {
    for (const { name, headers } of visitors) {
      const answer = await request(url, "GET", { path: entry.path(things) }, headers);
      expect(answer.status, name).toBe(entry.visitors === false ? 404 : 200);
      if (entry.visitors !== false) expect(answer.text, name).toContain(english.visit.banner);
      for (const { email } of Object.values(owned.people)) expect(answer.text, name).not.toContain(email);
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

function ways(ask: { path: string }) {
  const link = `${ask.path}${ask.path.includes("?") ? "&" : "?"}organisation=${sample}`;
  return [
    { path: ask.path, headers: { "x-organisation": sample } },
    { path: link, headers: {} },
  ];
}

function withoutEmpty(things: Things): Partial<Things> {
  return Object.fromEntries(Object.entries(things).filter(([, value]) => value !== ""));
}
