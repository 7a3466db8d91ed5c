import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { ownerUrl, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { folded, rebuild } from "@/lib/ingest/rebuild";
import { receive } from "@/lib/ingest/receive";
import { dayAfter } from "@/lib/ingest/testing/days";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { verifyDay } from "@/lib/ingest/verifyDay";
import { metrics } from "@/lib/observe/metrics";
import { listRecounts } from "@/lib/recount/listRecounts";
import { recountDay } from "@/lib/recount/recountDay";
import { recountSome } from "@/lib/recount/recountSome";

const day = "2026-03-02";
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await firm();
});

test("counted again, the figures of a day are as they are kept", async () => {
  expect(await recountDay(ctx, day)).toBe(0);
  expect(await listRecounts(ctx)).toMatchObject({ last: { day, whole: true }, differing: [], mended: [] });
});

test.each([
  ["rollup_close", "cases = cases + 1"],
  ["rollup_close", "human_seconds = human_seconds - 0.001"],
  ["rollup_first_close", "cases = 0"],
  ["rollup_duration", "cases = cases + 1"],
  ["rollup_labour", "seconds = seconds + 1"],
  ["rollup_machine", "model_cost = model_cost + 0.000001"],
  ["rollup_order", "refunded = 5"],
  ["rollup_order", "orders = orders + 1"],
  ["rollup_spend", "amount = amount * 2"],
  ["rollup_untimed", "pieces = pieces + 1"],
  ["case_state", "level = 'manual'"],
  ["order_state", "lines = lines + 1"],
])(
  "a row of %s that was changed by hand (%s) is found, named, counted, and mended by a rebuild",
  async (table, change) => {
    const broken = await firm();
    const before = await counted("differing");
    await byHand(broken, `update ${table} set ${change}`);
    expect(await recountDay(broken, day)).toBeGreaterThan(0);
    expect(await counted("differing")).toBe(before + 1);
    const found = await listRecounts(broken);
    expect(found.differing).toHaveLength(1);
    expect(found.differing[0]).toMatchObject({
      day,
      foundAt: broken.now,
      rows: { [table]: expect.any(Number) },
    });

    await rebuild(broken);
    expect(await recountDay(broken, day)).toBe(0);
    expect(await listRecounts(broken)).toMatchObject({
      differing: [],
      mended: [{ day, mendedAt: broken.now }],
    });
  },
);

test("a row too many, and one that is gone, are found", async () => {
  for (const change of [
    "delete from rollup_labour",
    "delete from case_state",
    "insert into rollup_untimed select $1::uuid, '2026-03-02', 'made up', '', '', 1",
  ]) {
    const broken = await firm();
    await byHand(broken, change);
    expect(await recountDay(broken, day), change).toBeGreaterThan(0);
  }
});

test("of a day with too many events some cases are looked at, and it is said", async () => {
  const large = await firm();
  expect(await recountDay(large, day, 0, 3)).toBe(0);
  expect((await listRecounts(large)).last).toMatchObject({ whole: false });
  await byHand(large, "update case_state set level = 'manual'");
  expect(await recountDay(large, day, 0, 3)).toBeGreaterThan(0);
  // what it did not look at it does not call mended
  await byHand(large, "update case_state set level = 'autonomous'");
  await byHand(large, "update rollup_close set cases = 7");
  await recountDay(large, day, 0, 3);
  expect((await listRecounts(large)).differing).toHaveLength(1);
});

test("what is drawn follows from the random source: some organisation, one of its days; then the one that differed", async () => {
  const drawOnce = async () => {
    const rows = await byHand(
      ctx,
      "select organisation_id as org from directory_slug order by organisation_id",
    );
    const numbers = [(rows.findIndex(({ org }) => org === ctx.org) + 0.5) / rows.length, 0.999_999, 0.1];
    return recountSome(ctx.db, ctx.now, () => numbers.shift() ?? 0);
  };
  // others come and go beside this test, and the place in their order with them
  const draw = async () => {
    for (;;) {
      const drawn = await drawOnce();
      if (drawn?.org === ctx.org) return drawn;
    }
  };
  expect(await draw()).toEqual({ org: ctx.org, days: [{ day: "2026-03-04", rows: 0 }] });
  await byHand(ctx, "update rollup_close set cases = cases + 1");
  await recountDay(ctx, day);
  expect(await draw()).toEqual({
    org: ctx.org,
    days: [
      { day: "2026-03-04", rows: 0 },
      { day, rows: expect.any(Number) },
    ],
  });
  await rebuild(ctx);
  expect((await draw()).days).toContainEqual({ day, rows: 0 });
  expect((await listRecounts(ctx)).differing).toEqual([]);
});

test("whatever the events, in whatever zone, no day differs", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), async (world) => {
      const any = await organisationOf(world, world.now);
      await ingest(any, world.events);
      for (const days of [-1, 0, 1, 4, 8, 13]) {
        const { differences } = await verifyDay(any, dayAfter(world.firstDay, days));
        expect(differences).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
      }
    }),
    { numRuns: 4, interruptAfterTimeLimit: 40_000 },
  );
});

/** One day with a row in every table, and an order two days later. */
async function firm(): Promise<TestOrganisation> {
  const made = await testOrganisation({ timezone: "UTC" });
  const of = { process: "support", case: "A" };
  const person = { kind: "human", role: "desk" };
  const contents: [type: string, time: string, data: object][] = [
    ["case.opened", "02T09:00", of],
    ["case.step", "02T09:01", { ...of, step: "answer", actor: { kind: "agent" }, model: "m", cost: "0.5" }],
    ["case.step", "02T09:02", { ...of, step: "look", actor: person, seconds: 60, touch: "approval" }],
    ["case.step", "02T09:03", { ...of, step: "look", actor: person, touch: "approval" }],
    ["case.closed", "02T09:04", { ...of, resolution: "resolved" }],
    ["order.placed", "02T09:05", { order: "o", amount: "12.5", cogs: "3" }],
    ["cost.incurred", "02T09:06", { category: "tool", amount: "9", from: "2026-03-01", to: "2026-03-31" }],
    ["order.placed", "04T09:05", { order: "later", amount: "1" }],
  ];
  const items = contents.map(([type, time, data], index) => ({
    index,
    value: { id: `${index}`, source: "tests", type, time: `2026-03-${time}:00Z`, data },
  }));
  expect(await receive(made, items)).toMatchObject({ accepted: items.length });
  return made;
}

/** What the application never does, under the tables' owner. A change is of this organisation's rows alone. */
async function byHand({ org }: TestOrganisation, sql: string): Promise<{ org: string }[]> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  const own = /^(update|delete)/.test(sql) ? `${sql} where organisation_id = $1::uuid` : sql;
  try {
    return (await client.query(own, own.includes("$1") ? [org] : [])).rows;
  } finally {
    await client.end();
  }
}

/** How many days were found so, since this process began. */
async function counted(result: string): Promise<number> {
  const { values } = await metrics().recounts.get();
  return values.find(({ labels }) => labels.result === result)?.value ?? 0;
}
