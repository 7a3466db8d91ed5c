import { expect, test } from "vitest";
import { listAlerts } from "@/lib/alerts/listAlerts";
import { lookForAlerts } from "@/lib/alerts/lookForAlerts";
import { testPerson } from "@/lib/auth/testPerson";
import { addDays } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { createChannel } from "@/lib/delivery/createChannel";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { putTargets } from "@/lib/roadmap/putTargets";
import { changeSettings } from "@/lib/settings/changeSettings";

const start = "2026-01-05";
/** Ten in the morning of a day of the roadmap, in Asia/Shanghai. */
const on = (day: number) => new Date(`${addDays(start, day)}T02:00:00Z`);

/** Everything is done by hand for the first `days` days, one case a day; half of the cases are to be untouched by day 50. */
async function firm(days: number): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now: on(40) });
  await changeSettings(ctx, { roadmapStart: start });
  await ingest(
    ctx,
    Array.from({ length: days + 1 }).flatMap((_, at) => {
      const day = addDays(start, at);
      const of = { process: "desk", case: `case ${at}` };
      const hand = { actorKind: "human" as const, actorId: "eve" };
      return [
        event("case.step", day, { ...of, step: "do", ...hand }),
        event("case.closed", day, { ...of, resolution: "resolved", ...hand }),
      ];
    }),
  );
  await putTargets(ctx, {
    reason: "a first line",
    targets: [{ kpi: "aar", dueDay: 50, value: 0.5, basis: "absolute", pace: "linear", tolerance: 0 }],
  } as never);
  return ctx;
}

async function channel(ctx: TestOrganisation, alerts: boolean): Promise<string> {
  const made = await createChannel(ctx, {
    ...{ kind: "webhook", name: "ours", url: "https://receiver.invalid/x" },
    ...{ weekly: false, monthly: false, alerts },
  } as never);
  return made.id;
}

async function deliveries(ctx: TestOrganisation): Promise<{ channel: string; occasion: string }[]> {
  return statements(ctx, (run) =>
    run("select channel_id as channel, occasion from delivery where organisation_id = $1::uuid", [ctx.org]),
  );
}

test("a target is told of on the first day on which it is missed for certain, once, to the channels that want it", async () => {
  const ctx = await firm(60);
  const wanting = await channel(ctx, true);
  await channel(ctx, false);
  for (const day of [48, 49, 50]) expect(await lookForAlerts({ ...ctx, now: on(day) })).toEqual([]);
  const found = await lookForAlerts({ ...ctx, now: on(51) });
  expect(found).toMatchObject([{ kind: "target_missed", detail: { kpi: "aar", value: 0, target: 0.5 } }]);
  expect(await lookForAlerts({ ...ctx, now: on(51) })).toBeNull();
  expect(await lookForAlerts({ ...ctx, now: on(52) })).toEqual([]);
  const { items, checks } = await listAlerts(ctx);
  expect(items).toMatchObject([{ kind: "target_missed", day: addDays(start, 51) }]);
  expect(checks.map(({ outcome, found }) => [outcome, found])).toEqual([
    ["looked", 0],
    ["looked", 1],
    ["looked", 0],
    ["looked", 0],
    ["looked", 0],
  ]);
  expect(await deliveries(ctx)).toEqual([{ channel: wanting, occasion: `alert:${items[0]?.id}` }]);
});

test("two servers that look at once write one look down", async () => {
  const ctx = await firm(60);
  await lookForAlerts({ ...ctx, now: on(50) });
  const now = { ...ctx, now: on(51) };
  const both = await Promise.all([lookForAlerts(now), lookForAlerts(now)]);
  expect(both.filter((one) => one === null)).toHaveLength(1);
  expect((await listAlerts(ctx)).items).toHaveLength(1);
});

test("data that end early set off nothing: that they are too old is written down instead", async () => {
  const ctx = await firm(45);
  await channel(ctx, true);
  await lookForAlerts({ ...ctx, now: on(46) });
  for (const day of [51, 52, 53]) expect(await lookForAlerts({ ...ctx, now: on(day) })).toEqual([]);
  const { items, checks } = await listAlerts(ctx);
  expect(items).toEqual([]);
  expect(checks.map(({ outcome }) => outcome)).toEqual(["stale", "stale", "stale", "looked"]);
  expect(await deliveries(ctx)).toEqual([]);
});

test("without any data, and before the roadmap, nothing is told; others see nothing of it", async () => {
  const ctx = await testOrganisation({ now: on(40) });
  expect(await lookForAlerts(ctx)).toEqual([]);
  const other = await testOrganisation({ now: on(40) });
  expect((await listAlerts(other)).checks).toEqual([]);
  const viewer = as(ctx, (await testPerson(ctx, "viewer")).actor);
  expect((await listAlerts(viewer)).checks).toHaveLength(1);
  await expect(listAlerts(as(ctx, { kind: "key", id: "k", scopes: ["events:write"] }))).rejects.toMatchObject(
    { code: "forbidden" },
  );
});
