import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";

interface Counted {
  level: string;
  closed_at: string | null;
  closed_day: string | null;
  resolution: string | null;
  machine: string;
  reviews: string;
  counted_seconds: string;
  first_closed_day: string | null;
  first_resolution: string | null;
  return_days: number | null;
  reopen_days: number | null;
}

let shared: ReturnType<typeof testOrganisation>;
beforeAll(() => {
  shared = testOrganisation();
});

/** What a case of these events counts as, in Shanghai. */
async function counted(events: Event[]): Promise<Counted> {
  const ctx = await shared;
  const theCase = randomUUID();
  await ingest(
    ctx,
    events.map((one) => ({ ...one, id: `${theCase} ${one.id}`, case: theCase })),
  );
  const rows = await statements(ctx, (run) =>
    run<Counted>(
      `select level, closed_at::text, closed_day::text, resolution, machine, reviews, counted_seconds::text,
         first_closed_day::text, first_resolution, return_days, reopen_days
       from case_state where organisation_id = $1::uuid and process = 'support' and case_id = $2::text`,
      [ctx.org, theCase],
    ),
  );
  expect(rows).toHaveLength(1);
  return rows[0] as Counted;
}

const at = "2026-03-02T08:00";
const work = () => event("case.step", at, { actorKind: "human" });
const decision = () => event("case.step", at, { actorKind: "human", touch: "decision" });
const exception = () => event("case.step", at, { actorKind: "human", touch: "exception" });
const approval = () => event("case.step", at, { actorKind: "human", touch: "approval" });
const agent = () => event("case.step", at, { actorKind: "agent" });
const system = () => event("case.step", at, { actorKind: "system" });
const failed = () => event("case.step", at, { actorKind: "agent", outcome: "failed" });
const unknown = () => event("case.step", at, { actorKind: "unknown" });
const escalated = () => event("case.step", at, { actorKind: "agent", outcome: "escalated" });
const escalatedByHand = () =>
  event("case.step", at, { actorKind: "human", touch: "approval", outcome: "escalated" });
const accepted = (time = at) => event("case.reviewed", time, { verdict: "accepted" });
const corrected = (time = at) => event("case.reviewed", time, { verdict: "corrected" });
const rejected = (time = at) => event("case.reviewed", time, { verdict: "rejected" });
const opened = () => event("case.opened", at);
const closed = (time = "2026-03-02T09:00:00.000000Z") =>
  event("case.closed", time, { resolution: "resolved" });
const reopened = (time: string) => event("case.reopened", time);
const contact = (time: string) => event("case.contact", time);

const levels: [level: string, name: string, events: (() => Event)[]][] = [
  ["manual", "work alone", [work]],
  ["manual", "a decision alone", [decision]],
  ["manual", "an exception alone", [exception]],
  ["manual", "work beside an unknown actor", [work, unknown]],
  ["manual", "work beside an approval", [work, approval]],
  ["manual", "a correction alone", [corrected]],
  ["manual", "an approval alone", [approval]],
  ["manual", "an accepted review alone", [accepted]],
  ["assisted", "work and an agent", [work, agent]],
  ["assisted", "work and a system", [work, system]],
  ["assisted", "work, an agent and an unknown actor", [work, agent, unknown]],
  ["assisted", "an agent that escalates to work", [escalated, work]],
  ["assisted", "an agent that is corrected", [agent, corrected]],
  ["assisted", "an agent that is rejected", [agent, rejected]],
  ["unattributed", "an unknown actor alone", [unknown]],
  ["unattributed", "an unknown actor beside an agent", [unknown, agent]],
  ["unattributed", "an unknown actor and an approval", [unknown, approval]],
  ["unattributed", "an agent that escalates", [escalated]],
  ["unattributed", "an approval that escalates", [escalatedByHand]],
  ["unattributed", "an agent that escalates, accepted", [escalated, accepted]],
  ["unattributed", "nothing at all", [opened]],
  ["supervised", "an agent and an approval", [agent, approval]],
  ["supervised", "a system and an accepted review", [system, accepted]],
  ["supervised", "an agent, an approval and an accepted review", [agent, approval, accepted]],
  ["autonomous", "an agent", [agent]],
  ["autonomous", "a system", [system]],
  ["autonomous", "an agent that fails and a system", [failed, system]],
];

test.each(levels)("%s: %s", async (level, _, events) => {
  expect((await counted(events.map((of) => of()))).level).toBe(level);
  // closed afterwards it is the same
  expect((await counted([...events.map((of) => of()), closed()])).level).toBe(level);
});

test("an accepted review after the close is no touch, one not accepted is", async () => {
  const later = "2026-03-02T09:00:00.000001Z";
  expect(await counted([agent(), closed(), accepted(later)])).toMatchObject({
    level: "autonomous",
    reviews: "accepted",
  });
  expect(await counted([agent(), closed(), corrected(later)])).toMatchObject({
    level: "assisted",
    reviews: "corrected",
  });
  expect(await counted([agent(), closed(), rejected(later)])).toMatchObject({
    level: "assisted",
    reviews: "corrected",
  });
});

test("an accepted review at the closing instant, or on an open case, is a touch", async () => {
  expect((await counted([agent(), closed(), accepted("2026-03-02T09:00:00.000000Z")])).level).toBe(
    "supervised",
  );
  expect((await counted([agent(), accepted("2027-01-01")])).level).toBe("supervised");
  const open = [closed(), reopened("2026-03-02T10"), accepted("2026-03-02T09:30")];
  expect((await counted([agent(), ...open])).level).toBe("supervised");
  const closedAgain = [...open, closed("2026-03-02T11:00")];
  expect((await counted([agent(), ...closedAgain])).level).toBe("supervised");
});

test("of two accepted reviews one before the close is enough", async () => {
  expect((await counted([agent(), closed(), accepted("2026-03-05"), accepted()])).level).toBe("supervised");
});

test("which machines, and the seconds of people", async () => {
  expect((await counted([work()])).machine).toBe("none");
  expect((await counted([agent(), work()])).machine).toBe("agent");
  expect((await counted([system()])).machine).toBe("system");
  expect((await counted([system(), agent()])).machine).toBe("both");
  const seconds = await counted([
    { ...work(), seconds: "60.5" },
    { ...approval(), seconds: "0.25" },
    { ...agent(), seconds: "1000" },
    { ...accepted(), seconds: "10" },
    { ...work(), seconds: null },
  ]);
  expect(Number(seconds.counted_seconds)).toBe(70.75);
});

test("an open case counts nowhere; a reopening at the closing instant leaves it closed, a microsecond later not", async () => {
  expect(await counted([agent(), opened()])).toMatchObject({
    closed_day: null,
    resolution: null,
    first_closed_day: null,
  });
  expect((await counted([closed(), reopened("2026-03-02T09:00:00.000000Z")])).resolution).toBe("resolved");
  const open = await counted([closed(), reopened("2026-03-02T09:00:00.000001Z")]);
  expect(open).toMatchObject({ closed_at: null, closed_day: null, resolution: null });
  expect(open).toMatchObject({ first_closed_day: "2026-03-02", first_resolution: "resolved" });
});

test("the last close decides the day and the resolution, the first one stands for itself", async () => {
  const expired = event("case.closed", "2026-03-01T09:00:00.000000Z", { resolution: "expired" });
  expect(await counted([closed(), expired])).toMatchObject({
    closed_day: "2026-03-02",
    resolution: "resolved",
    first_closed_day: "2026-03-01",
    first_resolution: "expired",
  });
});

test("days are those of the organisation's zone, to the microsecond", async () => {
  const before = await counted([closed("2026-03-01T15:59:59.999999Z")]);
  expect(before).toMatchObject({ closed_day: "2026-03-01", first_closed_day: "2026-03-01" });
  const after = await counted([closed("2026-03-01T16:00:00.000000Z")]);
  expect(after).toMatchObject({ closed_day: "2026-03-02", first_closed_day: "2026-03-02" });
});

test.each([
  ["2026-03-02T09:00:00.000000Z", 31],
  ["2026-03-02T09:00:00.000001Z", 1],
  ["2026-03-03T09:00:00.000000Z", 1],
  ["2026-03-03T09:00:00.000001Z", 2],
  ["2026-03-09T09:00:00.000000Z", 7],
  ["2026-03-09T09:00:00.000001Z", 8],
  ["2026-04-01T09:00:00.000000Z", 30],
  ["2026-04-01T09:00:00.000001Z", 31],
  ["2027-04-01T09:00:00.000000Z", 31],
  ["2026-03-01T09:00:00.000000Z", 31],
])("reopened at %s, after a first close on 2 March at nine: bucket %i", async (time, days) => {
  expect(await counted([closed(), reopened(time)])).toMatchObject({ return_days: days, reopen_days: days });
});

test.each([
  ["2026-01-01T09:00:00.000000Z", 1],
  ["2026-03-02T09:00:00.000000Z", 1],
  ["2026-03-03T09:00:00.000000Z", 1],
  ["2026-03-03T09:00:00.000001Z", 2],
  ["2026-04-01T09:00:00.000000Z", 30],
  ["2026-04-01T09:00:00.000001Z", 31],
])("the customer came back at %s: bucket %i, and no reopening", async (time, days) => {
  expect(await counted([closed(), contact(time)])).toMatchObject({ return_days: days, reopen_days: 31 });
});

test("the earliest return counts, contact or reopening; reopenings before the first close do not", async () => {
  const events = [
    closed(),
    contact("2026-03-06"),
    reopened("2026-03-01"),
    reopened("2026-03-04"),
    reopened("2026-03-20"),
  ];
  expect(await counted(events)).toMatchObject({ return_days: 2, reopen_days: 2 });
  const contactFirst = [closed(), contact("2026-03-03"), reopened("2026-03-04")];
  expect(await counted(contactFirst)).toMatchObject({ return_days: 1, reopen_days: 2 });
});

test("a late, earlier close moves the window back, and finds a reopening that did not matter before", async () => {
  const ctx = await testOrganisation();
  const late = event("case.closed", "2026-02-20T09:00:00.000000Z", { resolution: "unresolved" });
  for (const one of [closed(), reopened("2026-02-25"), reopened("2026-02-22"), late])
    await ingest(ctx, [one]);
  const rows = await statements(ctx, (run) =>
    run(
      `select first_closed_day::text, first_resolution, reopen_days from case_state where organisation_id = $1::uuid`,
      [ctx.org],
    ),
  );
  expect(rows).toEqual([{ first_closed_day: "2026-02-20", first_resolution: "unresolved", reopen_days: 2 }]);
});
