import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { durationsCsv } from "@/lib/duration/durationsCsv";
import { readDurations } from "@/lib/duration/readDurations";
import type { Spread } from "@/lib/duration/spread";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, dayOf, daysFrom, microseconds } from "@/lib/ingest/testing/days";
import { deliveries } from "@/lib/ingest/testing/deliveries";
import { event } from "@/lib/ingest/testing/event";
import { foldCases } from "@/lib/ingest/testing/foldCase";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import type { World } from "@/lib/ingest/testing/world";
import { verify } from "@/lib/ingest/verify";
import { kpiQuery } from "@/lib/kpi/query";
import { changeProcess } from "@/lib/settings/changeProcess";
import { changeSettings } from "@/lib/settings/changeSettings";

const now = new Date("2026-03-20T00:00:00Z");
const march = { from: "2026-03-01", to: "2026-03-31", process: "support" };
const read = (ctx: TestOrganisation, query: object = march) => readDurations(ctx, kpiQuery.parse(query));

test("worked by hand: median, 90th percentile, within the promise, out of hours", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await changeProcess(ctx, "support", { promisedHours: "2" });
  await ingest(ctx, [
    // an agent, Monday in the morning: 30 minutes
    ...closed("a", "agent", "2026-03-02T09:30", "2026-03-02T10:00"),
    // a person, on Sunday, closed after 15 hours and 40 minutes
    ...closed("b", "human", "2026-03-08T18:00", "2026-03-09T09:40"),
    // an agent, Monday at six, which is out of hours: exactly the two hours that are promised
    ...closed("c", "agent", "2026-03-09T18:00", "2026-03-09T20:00"),
    ...closed("d", "agent", "2026-03-09T10:00", "2026-03-09T11:00", "duplicate"),
  ]);
  const { total, byHours, points } = await read(ctx, { ...march, interval: "week" });
  // to the middle of their buckets: 30 min of a minute, 120 of five, 15 h 40 of half an hour
  expect(total.all).toMatchObject({ cases: 3, median: 7_050, p90: 56_700 });
  expect(total.agents).toMatchObject({ cases: 2, median: 1_770, p90: 7_050 });
  expect(total.people).toMatchObject({ cases: 1, median: 56_700 });
  expect(total.all.within).toMatchObject({ numerator: 2, denominator: 3, value: 0.666667 });
  expect(byHours?.inHours.all).toMatchObject({ cases: 1, median: 1_770 });
  expect(byHours?.outOfHours.agents).toMatchObject({ cases: 1, median: 7_050 });
  expect(byHours?.outOfHours.people).toMatchObject({ cases: 1 });
  expect(points.map(({ start, all }) => [start, all.cases]).filter(([, cases]) => cases)).toEqual([
    ["2026-03-02", 1],
    ["2026-03-09", 2],
  ]);
});

test("a late first event, a reopening and an undo move the case to another bucket, and nothing is left behind", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await ingest(ctx, closed("a", "agent", "2026-03-02T09:30", "2026-03-02T10:00"));
  expect((await read(ctx)).total.all.median).toBe(1_770);
  await ingest(ctx, [event("case.contact", "2026-03-02T08:00", { case: "a" })]);
  expect((await read(ctx)).total.all.median).toBe(7_050);
  await ingest(ctx, [event("case.reopened", "2026-03-03T08:00", { case: "a" })]);
  expect((await read(ctx)).total.all).toMatchObject({ cases: 0, median: null, p90: null, within: null });
  expect(Object.values(await verify(ctx)).every((differing) => differing === 0)).toBe(true);
});

test("hours of work are a setting, in force for the next read", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await ingest(ctx, closed("a", "agent", "2026-03-07T12:00", "2026-03-07T13:00"));
  expect((await read(ctx)).byHours?.inHours.all.cases).toBe(0);
  await changeSettings(ctx, { workingHours: [{ day: 6, from: "12:00", to: "24:00" }] });
  expect((await read(ctx)).byHours?.inHours.all.cases).toBe(1);
  await changeSettings(ctx, { workingHours: [] });
  expect((await read(ctx)).byHours?.outOfHours.all.cases).toBe(1);
});

test("CSV has a row a period and the total, nothing where there is no figure", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await ingest(ctx, closed("a", "agent", "2026-03-02T09:30", "2026-03-02T10:00"));
  const csv = durationsCsv(
    await read(ctx, { ...march, from: "2026-03-01", to: "2026-03-02", interval: "day" }),
  );
  const [head, first, second, total] = csv.split("\r\n");
  expect(head).toMatch(/^\uFEFF?start,end,process,all\.cases,all\.median/);
  expect(first).toBe(`2026-03-01,2026-03-01,support,0,,,,,,0,,,,,,0,,,,,`);
  expect(second).toBe("2026-03-02,2026-03-02,support,1,1770,1770,,,,1,1770,1770,,,,0,,,,,");
  expect(total?.startsWith("2026-03-01,2026-03-02,support,1,1770")).toBe(true);
});

test("who may read, and whose", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await ingest(ctx, closed("a", "agent", "2026-03-02T09:30", "2026-03-02T10:00"));
  const other = await testOrganisation({ now });
  await expect(read(other)).rejects.toMatchObject({ code: "not-found" });
  expect((await read(other, { from: march.from, to: march.to })).total.all.cases).toBe(0);
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(read(writer)).rejects.toMatchObject({ code: "forbidden" });
});

test("what was computed apart from the exact times, in any order of arrival; each count is as long as its list", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), fc.noShrink(fc.integer()), async (world, seed) => {
      const ctx = await organisationOf(world, world.now);
      for (const batch of deliveries(world.events, seed)) await ingest(ctx, batch);
      await changeProcess(ctx, "support", { promisedHours: "24" });
      const days = { from: world.firstDay, to: dayAfter(world.firstDay, 8) };
      const found = await read(ctx, { ...days, process: "support" });
      const exact = timesOf(world, days, "support");
      const groups = { all: () => true, agents: (one: Timed) => one.auto, people: (one: Timed) => !one.auto };
      for (const [group, belongs] of Object.entries(groups) as ["all", (one: Timed) => boolean][]) {
        expectSpread(found.total[group], exact.filter(belongs));
        for (const [part, within] of [
          ["inHours", true],
          ["outOfHours", false],
        ] as const) {
          const own = exact.filter((one) => belongs(one) && one.inHours === within);
          expectSpread(found.byHours?.[part][group], own);
        }
      }
      const list = await listCases(
        ctx,
        caseQuery.parse({
          ...{ counts: "aar.denominator", process: "support", closedFrom: days.from, closedTo: days.to },
          ...{ machine: "any", opened: "out_of_hours", promise: "kept", limit: 500 },
        }),
      );
      expect(list.items).toHaveLength(found.byHours?.outOfHours.agents.within?.numerator ?? 0);
    }),
    { numRuns: 8, interruptAfterTimeLimit: 10_000 },
  );
}, 60_000);

interface Timed {
  /** microseconds */
  open: bigint;
  auto: boolean;
  inHours: boolean;
}

/** How long each case of a process was open, from the list of its events, and when it came in. */
function timesOf(world: World, days: { from: string; to: string }, process: string): Timed[] {
  expect(processesOf(world).every(({ process: key }) => key.length > 0)).toBe(true);
  const byCase = new Map<string, Event[]>();
  for (const one of world.events) {
    if (!one.type.startsWith("case.") || one.process !== process || one.case === null) continue;
    byCase.set(one.case, [...(byCase.get(one.case) ?? []), one]);
  }
  return [...byCase.values()].flatMap((events) => {
    const [folded] = foldCases(events);
    if (!folded?.closed || ["cancelled", "duplicate"].includes(folded.closed.resolution)) return [];
    const day = dayOf(folded.closed.at, world.timezone);
    if (!daysFrom(days.from, days.to).includes(day)) return [];
    const [first = ""] = events.map(({ time }) => time).sort();
    const opened = Temporal.Instant.from(first).toZonedDateTimeISO(world.timezone);
    const inHours = opened.dayOfWeek <= 5 && opened.hour >= 9 && opened.hour < 18;
    return [{ open: microseconds(folded.closed.at) - microseconds(first), auto: folded.auto, inHours }];
  });
}

function expectSpread(found: Spread | undefined, exact: Timed[]): void {
  const sorted = exact.map(({ open }) => Number(open) / 1_000_000).sort((a, b) => a - b);
  expect(found?.cases).toBe(sorted.length);
  expect(found?.within?.numerator ?? 0).toBe(sorted.filter((seconds) => seconds <= 86_400).length);
  for (const [part, share] of [
    ["median", 0.5],
    ["p90", 0.9],
  ] as const) {
    const expected = sorted[Math.ceil(Number((sorted.length * share).toFixed(6))) - 1];
    if (expected === undefined) expect(found?.[part]).toBeNull();
    else
      expect(Math.abs((found?.[part] ?? 0) - expected)).toBeLessThanOrEqual(Math.max(0.05 * expected, 0.001));
  }
}

function closed(
  id: string,
  actorKind: "agent" | "human",
  from: string,
  to: string,
  resolution: "resolved" | "duplicate" = "resolved",
): Event[] {
  return [
    event("case.opened", from, { case: id }),
    event("case.step", to, { case: id, actorKind }),
    event("case.closed", to, { case: id, resolution }),
  ];
}
