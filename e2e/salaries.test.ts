import { beforeAll, describe, expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { makeOrganisation } from "./makeOrganisation";
import { markedEntry, markedEvents, marksIn } from "./markedSalary";
import { pages } from "./matrix";
import { request } from "./request";
import { type Organisation, world } from "./world";

const { url, ownerUrl } = world();
let organisation: Organisation;

beforeAll(async () => {
  const db = await openDatabase(appUrl(ownerUrl), 2);
  try {
    organisation = await makeOrganisation({ url, db }, "Salaries");
  } finally {
    await db.close();
  }
  const { process, keys, token } = organisation;
  const post = (path: string, key: string, body: object) =>
    request(url, "POST", { path, body }, { authorization: `Bearer ${key}` });
  const sent = await post("/api/v1/events", keys["events:write"], markedEvents(process, token));
  expect(JSON.parse(sent.text)).toMatchObject({ accepted: 5, rejected: 1 });
  expect((await post("/api/v1/entries", keys.admin, markedEntry(token))).status).toBe(201);
}, 120_000);

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const opened = [
  ...Object.entries(pages)
    .filter(([, { who }]) => who !== "anybody")
    .map(([page, { path }]) => ({ page, path: () => path(organisation) })),
  ...["", "/money", "/money/costs", "/money/heads", "/processes/work", "/figures/marginPerHead"].map(
    (page) => ({
      page: `/[org]${page} of sixty days`,
      path: () => `/${organisation.slug}${page}?from=${day(60)}&to=${day(0)}`,
    }),
  ),
  {
    page: "the case that they worked on",
    path: () => `/${organisation.slug}/processes/${organisation.process}/cases/paid-${organisation.token}`,
  },
];

describe.each(["viewer", "manager"] as const)("as %s", (role) => {
  test.each(opened)("no salary on $page, nor in what it gives to the browser", async ({ path }) => {
    const { cookie } = organisation.people[role];
    const answer = await request(url, "GET", { path: path() }, { cookie });
    expect(answer.status).toBeLessThan(500);
    expect(marksIn(answer.text)).toEqual([]);
  });
});

test("an admin finds it: it is there to be found", async () => {
  const { cookie } = organisation.people.admin;
  for (const { path } of opened) {
    const { text } = await request(url, "GET", { path: path() }, { cookie });
    if (marksIn(text).includes("salary")) return;
  }
  expect.unreachable("no page shows an admin a salary");
});
