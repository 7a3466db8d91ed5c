import fc from "fast-check";
import { expect, test } from "vitest";
import { readDrivers } from "@/lib/change/readDrivers";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import { plainDrivers } from "@/lib/change/testing/plainDrivers";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { foldCases } from "@/lib/ingest/testing/foldCase";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { shares } from "@/lib/ingest/testing/shares";
import type { World } from "@/lib/ingest/testing/world";
import { Exact, sum } from "@/lib/kpi/exact";
import { readKpis } from "@/lib/kpi/readKpis";
import { type ShareKey, shareKeys } from "@/lib/kpi/shareKeys";

const now = new Date("2026-05-01T02:00:00Z");

test("in random worlds the effects are those of an independent reading of the events, and add up", async () => {
  const seen = { changes: 0, apart: 0, processes: 0 };
  const kpis = fc.shuffledSubarray([...shareKeys], { minLength: 2, maxLength: 2 });
  const worlds = closedCases({ minLength: 20, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(worlds, fc.integer({ min: 2, max: 18 }), kpis, async (world, cut, asked) => {
      const ctx = await organisationOf(world, new Date("2026-03-21T02:00:00Z"));
      await ingest(ctx, world.events);
      const middle = dayAfter(firstDay, cut);
      const days = {
        baseFrom: firstDay,
        baseTo: middle,
        from: dayAfter(middle),
        to: dayAfter(firstDay, 21),
      };
      for (const kpi of asked) {
        const found = await readDrivers(ctx, { kpi, ...days });
        const ask = async (start: string, end: string) => {
          const { total } = await readKpis(ctx, { from: start, to: end, interval: "total", process: null });
          return { start, end, ...total.kpis[kpi] };
        };
        expect(found.after).toEqual(await ask(days.from, days.to));
        expect(found.before).toEqual(await ask(days.baseFrom, days.baseTo));
        const exact = expected(world, kpi, days);
        const service = kpi === "fcr" || kpi === "reopenRate";
        const apart = service && found.before.provisional !== found.after.provisional;
        if (apart || exact === null) {
          expect(found).toMatchObject({ change: null, drivers: [] });
          seen.apart += Number(apart);
          continue;
        }
        seen.changes += 1;
        const effects = found.drivers.flatMap((driver) =>
          "rate" in driver ? [driver.rate, driver.mix] : [],
        );
        expect(sum(effects.map((effect) => new Exact(effect))).toNumber()).toBe(found.change);
        expect(found.change).toBeCloseTo((found.after.value ?? 9) - (found.before.value ?? 9), 5);
        expect(found.drivers).toHaveLength(exact.drivers.length);
        for (const driver of found.drivers) {
          if (!("process" in driver)) continue;
          seen.processes += 1;
          const one = exact.drivers.find(({ process }) => process === driver.process);
          expect(driver.rate).toBeCloseTo(Number(one?.rate.text()), 5);
          expect(driver.mix).toBeCloseTo(Number(one?.mix.text()), 5);
        }
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 40_000 },
  );
  expect(seen.changes).toBeGreaterThan(10);
  expect(seen.processes).toBeGreaterThan(20);
}, 120_000);

test("the cost per order: by stage and kind, the largest first", async () => {
  const ctx = await testOrganisation({ now });
  const spent = (day: string, category: "service" | "acquisition", amount: string) =>
    event("cost.incurred", `2026-03-${day}`, { category, amount });
  const order = (day: string, id: string) =>
    event("order.placed", `2026-03-${day}`, { order: id, amount: "100" });
  await ingest(ctx, [
    order("02", "a"),
    order("03", "b"),
    spent("02", "service", "30"),
    spent("02", "acquisition", "10"),
    order("09", "c"),
    spent("09", "service", "5"),
    spent("10", "acquisition", "7"),
  ]);
  const week = { from: "2026-03-09", to: "2026-03-15", baseFrom: "2026-03-02", baseTo: "2026-03-08" };
  const { change, drivers, before, after } = await readDrivers(ctx, { kpi: "cts", ...week });
  expect([before.value, after.value, change]).toEqual([20, 12, -8]);
  expect(drivers).toHaveLength(12);
  expect(drivers.slice(0, 2)).toEqual([
    { stage: "service", kind: "spend", before: 15, after: 5, effect: -10 },
    { stage: "acquisition", kind: "spend", before: 5, after: 7, effect: 2 },
  ]);
});

test("a cost of which nothing is known is not compared", async () => {
  const ctx = await testOrganisation({ now });
  await ingest(ctx, [
    event("order.placed", "2026-03-03", { order: "a", amount: "100" }),
    event("order.placed", "2026-03-10", { order: "b", amount: "100" }),
    event("cost.incurred", "2026-03-10", { category: "service", amount: "5" }),
  ]);
  const [earlier, later] = [
    { from: "2026-03-02", to: "2026-03-08" },
    { from: "2026-03-09", to: "2026-03-15" },
  ];
  const compared = (now: typeof later, then: typeof later) =>
    readDrivers(ctx, { kpi: "cts", ...now, baseFrom: then.from, baseTo: then.to });
  const nothing = { change: null, drivers: [] };
  expect(await compared(later, earlier)).toMatchObject({ after: { value: 5 }, ...nothing });
  expect(await compared(earlier, later)).toMatchObject({ before: { value: 5 }, ...nothing });
});

test("a provisional figure is not compared with a settled one", async () => {
  const ctx = await firm("2026-03-12T02:00:00Z");
  const days = { baseFrom: "2026-03-01", baseTo: "2026-03-02", from: "2026-03-03", to: "2026-03-08" };
  expect(await readDrivers(ctx, { kpi: "fcr", ...days })).toMatchObject({
    before: { value: 1 },
    after: { value: 1, provisional: true },
    change: null,
    drivers: [],
  });
  expect(await readDrivers(ctx, { kpi: "aar", ...days })).toMatchObject({ change: 0 });
  // what has closed today counts as it is
  const running = { ...days, to: "2026-03-12" };
  expect(await readDrivers(ctx, { kpi: "aar", ...running })).toMatchObject({
    after: { provisional: true },
    change: 0,
  });
  const later = { ...ctx, now };
  expect(await readDrivers(later, { kpi: "fcr", ...days })).toMatchObject({
    change: 0,
    drivers: [{ process: "support", rate: 0, mix: 0 }],
  });
});

test("with aar: whether it rose hollow, on settled days", async () => {
  // what is closed from the 9th on runs untouched, and comes back the next day
  const days = Array.from({ length: 14 }, (_, at) => dayAfter("2026-03-02", at));
  const ctx = await testOrganisation({ now: new Date("2026-03-16T02:00:00Z") });
  await ingest(
    ctx,
    days.flatMap((day) =>
      Array.from({ length: 20 }, (_, at) => {
        const of = { case: `${day} ${at}` };
        const untouched = day >= "2026-03-09";
        return [
          event("case.step", `${day}T01:00`, { ...of, actorKind: untouched ? "agent" : "human" }),
          event("case.closed", `${day}T02:00`, { ...of, resolution: "resolved" }),
          ...(untouched ? [event("case.contact", `${day}T03:00`, of)] : []),
        ];
      }).flat(),
    ),
  );
  const week = { from: "2026-03-09", to: "2026-03-15", baseFrom: "2026-03-02", baseTo: "2026-03-08" };
  // nothing of the second week is settled yet
  expect(await readDrivers(ctx, { kpi: "aar", ...week })).toMatchObject({ change: 1, hollow: [] });
  const later = { ...ctx, now };
  expect(await readDrivers(later, { kpi: "aar", ...week })).toMatchObject({ change: 1, hollow: ["fcr"] });
  expect(await readDrivers(later, { kpi: "fcr", ...week })).not.toHaveProperty("hollow");
});

async function firm(at: string): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now: new Date(at) });
  const aCase = (name: string, day: string) => [
    event("case.step", day, { case: name, actorKind: "agent" }),
    event("case.closed", `${day}T10:00`, { case: name, resolution: "resolved" }),
  ];
  await ingest(ctx, [...aCase("1", "2026-03-02"), ...aCase("2", "2026-03-05")]);
  return ctx;
}

type Days = Record<"from" | "to" | "baseFrom" | "baseTo", string>;

function expected(world: World, kpi: ShareKey, { from, to, baseFrom, baseTo }: Days) {
  const cases = foldCases(world.events);
  const counts = (process: string, days: string[]) => {
    const { numerator, denominator } = shares(world, cases, days, process)[kpi];
    return { numerator: Number(numerator), denominator: Number(denominator) };
  };
  const service = kpi === "fcr" || kpi === "reopenRate";
  return plainDrivers(
    processesOf(world)
      .filter(({ core, stage }) => (service ? stage === "service" : core))
      .map(({ process }) => ({
        process,
        before: counts(process, daysFrom(baseFrom, baseTo)),
        after: counts(process, daysFrom(from, to)),
      })),
  );
}
