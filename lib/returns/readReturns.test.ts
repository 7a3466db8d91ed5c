import fc from "fast-check";
import { expect, test } from "vitest";
import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, dayOf, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { foldCases } from "@/lib/ingest/testing/foldCase";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { readReturns } from "@/lib/returns/readReturns";

const now = new Date("2026-03-20T08:00:00Z");
const ask = { process: null, age: 2 };

test("worked by hand: returns by the second day, the latest week that is that old beside the one before", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  const closed = (id: string, time: string) =>
    event("case.closed", time, { case: id, resolution: "resolved" });
  await ingest(ctx, [
    closed("a", "2026-03-17T23:00"),
    event("case.contact", "2026-03-19T22:00", { case: "a" }),
    closed("b", "2026-03-11"),
    // on the third day: not by the age of two
    event("case.contact", "2026-03-13T10:00", { case: "b" }),
    closed("c", "2026-03-10"),
    closed("d", "2026-03-04"),
    event("case.reopened", "2026-03-04T12:00", { case: "d" }),
    // not two days old yet
    closed("e", "2026-03-18"),
  ]);
  const answer = await readReturns(ctx, ask);
  expect(answer.recent).toMatchObject({ from: "2026-03-11", to: "2026-03-17" });
  expect(answer.earlier).toMatchObject({ from: "2026-03-04", to: "2026-03-10" });
  expect(answer.recent.returned).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(answer.earlier.returned).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(answer.difference?.value).toBe(0);
  // a week later the later return counts for nobody: both weeks are looked at as they were
  expect(
    (await readReturns({ ...ctx, now: new Date("2026-03-27T08:00:00Z") }, ask)).earlier.returned,
  ).toMatchObject({
    numerator: 1,
    denominator: 2,
  });
});

test("who may read, and whose", async () => {
  const ctx = await testOrganisation({ now });
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readReturns(writer, ask)).rejects.toMatchObject({ code: "forbidden" });
  await expect(readReturns(ctx, { ...ask, process: "none" })).rejects.toMatchObject({ code: "not-found" });
  expect(await readReturns(ctx, ask)).toMatchObject({
    recent: { returned: { value: null } },
    difference: null,
  });
});

test("what was computed apart; each count is as long as its list", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), fc.constantFrom(1, 2, 4), async (world, age) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const answer = await readReturns(ctx, { process: null, age });
      const service = new Set(
        processesOf(world).flatMap(({ process, stage }) => (stage === "service" ? [process] : [])),
      );
      const last = dayAfter(dayOf(world.now.toISOString(), world.timezone), -1 - age);
      for (const [week, from] of [
        ["recent", dayAfter(last, -6)],
        ["earlier", dayAfter(last, -13)],
      ] as const) {
        const days = daysFrom(from, dayAfter(from, 6));
        const own = foldCases(world.events).filter(
          ({ process, first }) =>
            first !== null &&
            service.has(process) &&
            days.includes(dayOf(first.at, world.timezone)) &&
            !["cancelled", "duplicate"].includes(first.resolution),
        );
        const numerator = own.filter((folded) => folded.returned(age)).length;
        expect(answer[week].returned).toMatchObject({ numerator, denominator: own.length });
        const list = await listCases(
          ctx,
          caseQuery.parse({
            ...{ counts: "fcr.denominator", returnedWithin: age, limit: 500 },
            ...{ closedFrom: answer[week].from, closedTo: answer[week].to },
          }),
        );
        expect(list.items).toHaveLength(numerator);
      }
    }),
    { numRuns: 8, interruptAfterTimeLimit: 10_000 },
  );
}, 60_000);
