import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOfDifferences } from "@/lib/change/differenceOfDifferences";
import { effectsQuery } from "@/lib/change/effectsQuery";
import { readEffects } from "@/lib/change/readEffects";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import { testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { foldCases } from "@/lib/ingest/testing/foldCase";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { shares } from "@/lib/ingest/testing/shares";
import type { World } from "@/lib/ingest/testing/world";
import { shareKeys } from "@/lib/kpi/shareKeys";

const now = new Date("2026-03-16T02:00:00Z");
const yesterday = "2026-03-15";
const whole = { from: "2026-01-01", to: "2026-03-31" };

test("in random worlds the shares before and after, of the process and of the others, are those of the events", async () => {
  const seen = { compared: 0, outside: 0, held: 0 };
  const made = fc.record({
    day: fc.integer({ min: 2, max: 20 }).map((days) => dayAfter(firstDay, days)),
    process: fc.constantFrom("support", "报价", "cash", null),
  });
  const worlds = closedCases({ minLength: 30, maxLength: 60 });
  const changes = fc.array(made, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(worlds, changes, fc.constantFrom(...shareKeys), async (drawn, made, kpi) => {
      const world = { ...drawn, events: [...drawn.events, ...made.map(changeOf)] };
      const ctx = await organisationOf(world, now);
      await ingest(ctx, world.events);
      const { items } = await readEffects(ctx, effectsQuery.parse({ kpi, ...whole }));
      expect(items.map(({ day }) => day)).toEqual(
        made
          .map(({ day }) => day)
          .sort()
          .reverse(),
      );
      const known = processesOf(world);
      const service = kpi === "fcr" || kpi === "reopenRate";
      const population = known.filter(({ core, stage }) => (service ? stage === "service" : core));
      for (const { day, process, own, others, effect, complete } of items) {
        const windows = known.filter((one) => one.stage === "service" || one.process === process);
        const last = dayAfter(yesterday, service ? -Math.max(0, ...windows.map((one) => one.window)) : 0);
        const end = dayAfter(day, 13);
        expect(complete).toBe(last >= end);
        if (last < day) {
          expect([own, others, effect]).toEqual([null, null, null]);
          continue;
        }
        const days = {
          before: daysFrom(dayAfter(day, -14), dayAfter(day, -1)),
          after: daysFrom(day, last < end ? last : end),
        };
        const sum = (processes: string[]) => ({
          before: counted(world, kpi, processes, days.before),
          after: counted(world, kpi, processes, days.after),
        });
        const keys = population.map((one) => one.process);
        const mine = sum(process === null ? keys : [process]);
        expect(own?.before).toMatchObject({ start: days.before[0], end: days.before.at(-1), ...mine.before });
        expect(own?.after).toMatchObject({ start: day, end: days.after.at(-1), ...mine.after });
        seen.compared += 1;
        if (process === null) {
          expect(others).toBeNull();
          expect(effect).toEqual(own?.difference);
          continue;
        }
        seen.outside += Number(!keys.includes(process));
        const theirs = sum(keys.filter((key) => key !== process));
        if (theirs.before.denominator === 0 || theirs.after.denominator === 0) {
          expect(others).toBeNull();
          expect(effect).toEqual(own?.difference);
          continue;
        }
        expect(others).toMatchObject(theirs);
        const exact = differenceOfDifferences(mine, theirs);
        expect(effect === null).toBe(exact === null);
        if (effect && exact) {
          seen.held += 1;
          for (const part of ["value", "low", "high"] as const) {
            expect(effect[part]).toBeCloseTo(exact[part], 5);
          }
        }
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 40_000 },
  );
  expect(seen.compared).toBeGreaterThan(10);
  expect(seen.outside).toBeGreaterThan(0);
  expect(seen.held).toBeGreaterThan(2);
}, 120_000);

test("pages of changes, the latest first, follow each other; those of one process, of some days", async () => {
  const ctx = await testOrganisation({ now });
  const days = ["2026-03-02", "2026-03-05", "2026-03-05", "2026-03-09"];
  await ingest(ctx, [
    ...days.map((day, at) =>
      changeOf({ day, process: at === 0 ? "cash" : null, note: at === 3 ? "why" : null }),
    ),
    event("case.opened", "2026-03-02", { process: "cash" }),
  ]);
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await readEffects(ctx, effectsQuery.parse({ ...whole, limit: 1, cursor }));
    pages.push(page.items.map(({ day }) => day));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(pages).toEqual([...days].reverse().map((day) => [day]));
  const asked = (more: object) => readEffects(ctx, effectsQuery.parse({ ...whole, ...more }));
  expect((await asked({})).items.map(({ note }) => note)).toEqual(["why", null, null, null]);
  expect((await asked({ process: "cash" })).items.map(({ day }) => day)).toEqual(["2026-03-02"]);
  expect((await asked({ to: "2026-03-05" })).items).toHaveLength(3);
  await expect(asked({ process: "no" })).rejects.toMatchObject({ code: "not-found" });
  await expect(asked({ cursor: "no" })).rejects.toMatchObject({ code: "invalid" });
});

function changeOf({
  day,
  process,
  note = null,
}: {
  day: string;
  process: string | null;
  note?: string | null;
}): Event {
  return event("change.made", `${day}T04:00`, { title: "one more", changeKind: "agent", process, note });
}

function counted(world: World, kpi: (typeof shareKeys)[number], processes: string[], days: string[]) {
  const cases = foldCases(world.events);
  const found = processes.map((process) => shares(world, cases, days, process)[kpi]);
  return {
    numerator: found.reduce((sum, { numerator }) => sum + Number(numerator), 0),
    denominator: found.reduce((sum, { denominator }) => sum + Number(denominator), 0),
  };
}
