import fc from "fast-check";
import { expect, test } from "vitest";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, dayOf, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { inOwnCurrency } from "@/lib/ingest/testing/firm";
import { N } from "@/lib/ingest/testing/number";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import type { World } from "@/lib/ingest/testing/world";
import { kpiQuery } from "@/lib/kpi/query";
import { listMistakes, type MistakeItem } from "@/lib/mistakes/listMistakes";
import { mistakeListQuery } from "@/lib/mistakes/mistakeListQuery";
import { mistakesCsv } from "@/lib/mistakes/mistakesCsv";
import { readMistakes } from "@/lib/mistakes/readMistakes";
import { type Whose, whose } from "@/lib/mistakes/whose";
import type { Ctx } from "@/lib/tenancy/ctx";

const now = new Date("2026-03-20T00:00:00Z");
const march = { from: "2026-03-01", to: "2026-03-31" };

test("worked by hand: whose mistake, its cost, per 1,000 closed cases", async () => {
  const ctx = await firm();
  const { total, points } = await readMistakes(ctx, kpiQuery.parse({ ...march, interval: "week" }));
  expect(total.agents).toEqual({
    ...{ mistakes: 2, told: 2, cost: "42.5", cases: 2 },
    ...{ mistakesPerThousand: 1000, costPerThousand: "21250" },
  });
  // a review that does not say what it cost is a mistake without an amount
  expect(total.people).toMatchObject({ mistakes: 1, told: 0, cost: null, cases: 1, costPerThousand: null });
  expect(total.unknown).toMatchObject({ mistakes: 1, cost: "7", cases: null, mistakesPerThousand: null });
  expect(total.all).toMatchObject({ mistakes: 4, told: 3, cost: "49.5", cases: 3, costPerThousand: "16500" });
  expect(points.map(({ all }) => all.cost)).toEqual(["0", "49.5", "0", "0", "0", "0"]);
  const own = await readMistakes(ctx, kpiQuery.parse({ ...march, process: "support" }));
  expect(own.total.all).toMatchObject({ mistakes: 3, cost: "42.5" });
});

test("the dearest first, those whose cost nobody said last; each page goes on where the last ended", async () => {
  const ctx = await firm();
  const found = await everyMistake(ctx, march, 1);
  expect(found.map((item) => [item.case, item.cost])).toEqual([
    ["a", "30"],
    ["a", "12.5"],
    ["gone", "7"],
    ["p", null],
  ]);
  expect(found[0]).toMatchObject({ type: "order.refunded", order: "O", whose: "agents", process: "support" });
});

test("who may read, and whose", async () => {
  const ctx = await firm();
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readMistakes(writer, kpiQuery.parse(march))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listMistakes(writer, mistakeListQuery.parse(march))).rejects.toMatchObject({
    code: "forbidden",
  });
  const other = await testOrganisation({ now });
  expect((await readMistakes(other, kpiQuery.parse(march))).total.all).toMatchObject({
    mistakes: 0,
    cost: "0",
  });
  expect((await listMistakes(other, mistakeListQuery.parse(march))).items).toEqual([]);
  await expect(
    listMistakes(ctx, mistakeListQuery.parse({ ...march, process: "none" })),
  ).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(listMistakes(ctx, mistakeListQuery.parse({ ...march, cursor: "x" }))).rejects.toMatchObject({
    code: "invalid",
  });
});

test("CSV has a row a period and the total", async () => {
  const csv = mistakesCsv(
    await readMistakes(
      await firm(),
      kpiQuery.parse({ from: "2026-03-02", to: "2026-03-03", interval: "day" }),
    ),
  );
  const [head, , second] = csv.split("\r\n");
  expect(head).toMatch(/start,end,process,all\.mistakes,all\.told,all\.cost/);
  expect(second).toMatch(/^2026-03-03,2026-03-03,,1,1,12\.5,/);
});

test("sum and list are what was computed apart, whoever's work it was", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), async (world) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const days = { from: world.firstDay, to: dayAfter(world.firstDay, 8) };
      const { total } = await readMistakes(ctx, kpiQuery.parse(days));
      const exact = mistakesOf(world, days);
      for (const name of whose) {
        const own = exact.filter((one) => one.whose === name);
        const told = own.filter(({ cost }) => cost !== null);
        const cost = told.reduce((sum, one) => sum.plus(one.cost ?? 0), new N(0));
        expect(total[name]).toMatchObject({ mistakes: own.length, told: told.length });
        if (own.length > 0 && told.length === 0) expect(total[name].cost).toBeNull();
        else expect(new N(total[name].cost ?? Number.NaN).minus(cost).abs().toNumber()).toBe(0);
        const listed = await everyMistake(ctx, { ...days, whose: name }, 3);
        expect(listed).toHaveLength(own.length);
        const sum = listed.reduce((all, item) => all.plus(item.cost ?? 0), new N(0));
        expect(sum.minus(cost).toNumber()).toBe(0);
      }
    }),
    { numRuns: 8, interruptAfterTimeLimit: 10_000 },
  );
}, 60_000);

/** Two cases that an agent worked on, one that a person did, and a refund for a case that nothing is known of. */
async function firm(): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await ingest(ctx, [
    event("case.step", "2026-03-02", { case: "a", actorKind: "agent" }),
    event("case.closed", "2026-03-02T10:00", { case: "a", resolution: "resolved" }),
    event("case.step", "2026-03-02", { case: "b", actorKind: "system" }),
    event("case.closed", "2026-03-02T10:00", { case: "b", resolution: "resolved" }),
    event("case.reviewed", "2026-03-03", { case: "a", verdict: "corrected", errorCost: "12.5" }),
    event("case.reviewed", "2026-03-03", { case: "b", verdict: "accepted", errorCost: "99" }),
    event("case.step", "2026-03-02", { case: "p", actorKind: "human" }),
    event("case.closed", "2026-03-02T10:00", { case: "p", resolution: "resolved" }),
    event("case.reviewed", "2026-03-04", { case: "p", verdict: "rejected" }),
    event("order.placed", "2026-03-02", { order: "O", amount: "100" }),
    event("order.refunded", "2026-03-05", { order: "O", amount: "30", process: "support", case: "a" }),
    event("order.refunded", "2026-03-05", { order: "O", amount: "7", process: "shipping", case: "gone" }),
    event("order.refunded", "2026-03-05", { order: "O", amount: "1000" }),
  ]);
  return ctx;
}

function mistakesOf(world: World, { from, to }: { from: string; to: string }) {
  const days = daysFrom(from, to);
  const steps = world.events.filter(({ type }) => type.startsWith("case."));
  const whoseWork = ({ process, case: key }: Event): Whose => {
    const own = steps.filter((one) => one.process === process && one.case === key);
    if (own.length === 0) return "unknown";
    return own.some(
      ({ type, actorKind }) => type === "case.step" && (actorKind === "agent" || actorKind === "system"),
    )
      ? "agents"
      : "people";
  };
  return world.events
    .filter(({ time }) => days.includes(dayOf(time, world.timezone)))
    .filter(
      ({ type, verdict, case: key }) =>
        (type === "case.reviewed" && verdict !== "accepted") || (type === "order.refunded" && key !== null),
    )
    .map((one) => {
      const amount = one.type === "case.reviewed" ? one.errorCost : one.amount;
      return { whose: whoseWork(one), cost: amount === null ? null : inOwnCurrency(world, one, amount) };
    });
}

async function everyMistake(
  ctx: Ctx,
  asked: { from: string; to: string; whose?: Whose },
  limit: number,
): Promise<MistakeItem[]> {
  const items: MistakeItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listMistakes(ctx, mistakeListQuery.parse({ ...asked, limit, cursor }));
    items.push(...page.items);
    if (page.next === null) {
      expect(page.total).toBe(items.length);
      return items;
    }
    cursor = page.next;
  }
}
