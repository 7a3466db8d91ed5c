import { beforeAll, describe, expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { makeOrganisation } from "./makeOrganisation";
import { pages, routes } from "./matrix";
import { request } from "./request";
import { type Organisation, world } from "./world";

const { url, ownerUrl, dataFolder } = world();

/**
 * One person, alone in a role, earns 41,753.19 a month among three of another role. An hour of theirs costs
 * 41,753.19 × 1.67 ÷ 160 = 435.7989…; 900 s 108.9497…, a review of 600 s 72.6331…: any of these gives the salary away.
 */
const marks = {
  salary: /41[,. {2}]?753/,
  year: /501[,. {2}]?038/,
  loaded: /69[,. {2}]?727\.8/,
  hour: /435\.(79|8)/,
  step: /108\.9[45]/,
  review: /72\.63/,
};

let organisation: Organisation;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const days = `from=${day(60)}&to=${day(0)}`;

beforeAll(async () => {
  const db = await openDatabase(appUrl(ownerUrl), 2);
  try {
    organisation = await makeOrganisation({ url, dataFolder, db }, "Salaries");
  } finally {
    await db.close();
  }
  const { process, keys, token } = organisation;
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const marked = { kind: "human", id: "alone", role: "marked" };
  const own = { process, case: `paid-${token}` };
  const events = [
    ["headcount.set", 999, { role: "marked", fte: 1, monthlySalary: "41753.19" }],
    ["case.opened", 30, { ...own, channel: "chat" }],
    [
      "case.step",
      29,
      { ...own, step: "decide", actor: marked, seconds: 900, touch: "exception", reason: "alone" },
    ],
    ["case.closed", 28, { ...own, resolution: "resolved" }],
    ["case.reviewed", 27, { ...own, verdict: "ok", actor: marked, seconds: 600 }],
    // refused: what was sent is shown where refusals are
    ["headcount.set", 26, { role: "marked", fte: "one", monthlySalary: "41753.19" }],
  ].map(([type, hours, data], index) => ({
    ...{ id: `paid-${token}-${index}`, source: "payroll", type, time: at(Number(hours)), data },
  }));
  const sent = await request(
    url,
    "POST",
    { path: "/api/v1/events", body: events },
    { authorization: `Bearer ${keys["events:write"]}` },
  );
  expect(JSON.parse(sent.text)).toMatchObject({ accepted: 5, rejected: 1 });
  // typed by an admin for a past day: the log and the restatements hold it too
  const typed = await request(
    url,
    "POST",
    {
      path: "/api/v1/entries",
      body: {
        id: `raise-${token}`,
        type: "headcount.set",
        day: day(20),
        data: { role: "marked", fte: "1", monthlySalary: "41753.19" },
      },
    },
    { authorization: `Bearer ${keys.admin}` },
  );
  expect(typed.status).toBe(201);
}, 120_000);

const below = ["viewer", "manager"] as const;
const asked = [
  ...Object.entries(routes)
    .filter(([route]) => route.startsWith("GET /api/v1/"))
    .map(([route, { ask }]) => ({ name: route, path: () => ask(organisation).path })),
  ...Object.entries(pages).map(([page, { path }]) => ({ name: page, path: () => path(organisation) })),
  ...[
    "entries?type=headcount.set",
    "entries?type=headcount.set&current=true",
    `costs?${days}`,
    `costs.csv?${days}`,
    `costs/entries?${days}`,
    `costs/entries?${days}&kind=labour`,
    `cases?${days}`,
    `gates?${days}`,
    `gates.csv?${days}`,
    `kpis?${days}`,
    `kpis.csv?${days}`,
    `work?${days}`,
    `touches?${days}`,
    `drivers?${days}`,
    `heads?${days}`,
    `figures/contributionPerHead?${days}`,
    "reports/2026-W03",
    `reports/${day(0).slice(0, 7)}`,
  ].map((path) => ({ name: path, path: () => `/api/v1/${path}` })),
  {
    name: "the case that they worked on",
    path: () => `/api/v1/cases/${organisation.process}/paid-${organisation.token}`,
  },
  {
    name: "the page of that case",
    path: () => `/${organisation.slug}/processes/${organisation.process}/cases/paid-${organisation.token}`,
  },
  ...["people-cost", "restatements", "ledger", "jobs"].map((page) => ({
    name: `settings: ${page}`,
    path: () => `/${organisation.slug}/settings/${page}`,
  })),
  ...["money", "money/costs", "money/heads", "processes/work", "overview"].map((page) => ({
    name: `${page} of sixty days`,
    path: () => `/${organisation.slug}/${page}?${days}`,
  })),
];

/** The marks that a text holds. A number with more digits before or after is another one. */
function found(text: string): string[] {
  return Object.entries(marks)
    .filter(([, mark]) => new RegExp(`(?<![\\d.,])${mark.source}`).test(text))
    .map(([name]) => name);
}

describe.each(below)("as %s", (role) => {
  test.each(asked)("no salary in $name", async ({ path }) => {
    const { cookie } = organisation.people[role];
    const answer = await request(
      url,
      "GET",
      { path: path() },
      { cookie, "x-organisation": organisation.slug },
    );
    expect(answer.status).toBeLessThan(500);
    expect(found(answer.text)).toEqual([]);
  });
});

test.each(asked.filter(({ name }) => !name.startsWith("/") && !name.includes("settings")))(
  "a key that reads figures finds no salary in $name",
  async ({ path }) => {
    const authorization = `Bearer ${organisation.keys["kpis:read"]}`;
    const answer = await request(url, "GET", { path: path() }, { authorization });
    expect(answer.status).toBeLessThan(500);
    expect(found(answer.text)).toEqual([]);
  },
);

test("an admin finds it: the marks are what is to be found", async () => {
  const { cookie } = organisation.people.admin;
  const seen = new Set<string>();
  for (const { path } of asked) {
    const answer = await request(
      url,
      "GET",
      { path: path() },
      { cookie, "x-organisation": organisation.slug },
    );
    for (const mark of found(answer.text)) seen.add(mark);
  }
  expect([...seen]).toEqual(expect.arrayContaining(["salary", "step"]));
}, 240_000);
