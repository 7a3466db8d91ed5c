import fc from "fast-check";
import { expect, test } from "vitest";
import { caseQuery, levels } from "@/lib/cases/caseQuery";
import { levelsCsv } from "@/lib/cases/levelsCsv";
import { listCases } from "@/lib/cases/listCases";
import { readLevels } from "@/lib/cases/readLevels";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import { testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { readKpis } from "@/lib/kpi/readKpis";

const now = new Date("2026-03-31T02:00:00Z");
const from = firstDay;
const to = dayAfter(firstDay, 20);

test("in random worlds the levels are the cases that AAR counts, and each is listed", async () => {
  const seen = { cases: 0 };
  await fc.assert(
    fc.asyncProperty(
      closedCases({ minLength: 20, maxLength: 40 }),
      fc.constantFrom(null, "support"),
      async (world, asked) => {
        const process = world.events.some((one) => one.process === asked) ? asked : null;
        const ctx = await organisationOf(world, now);
        await ingest(ctx, world.events);
        const query = { from, to, interval: "week", process } as const;
        const [found, kpis] = await Promise.all([readLevels(ctx, query), readKpis(ctx, query)]);
        expect(found.points.map(({ start, end }) => [start, end])).toEqual(
          kpis.points.map(({ start, end }) => [start, end]),
        );
        for (const [at, point] of [...found.points, found.total].entries()) {
          const { aar, aarExecuted } = (kpis.points[at] ?? kpis.total).kpis;
          expect(point.cases).toBe(aar?.denominator);
          expect(Object.values(point.levels).reduce((sum, count) => sum + count, 0)).toBe(point.cases);
          expect(point.levels.autonomous - point.notResolved).toBe(aar?.numerator);
          const { autonomous, supervised, assisted } = point.levels;
          expect(autonomous + supervised + assisted).toBeGreaterThanOrEqual(aarExecuted?.numerator ?? 0);
        }
        const listed = async (more: object) => {
          const days = { closedFrom: from, closedTo: to, ...(process ? { process } : {}) };
          return (await listCases(ctx, caseQuery.parse({ counts: "aar.denominator", ...days, ...more })))
            .total;
        };
        for (const level of levels) expect(await listed({ level })).toBe(found.total.levels[level]);
        const notResolved = { level: "autonomous", resolution: "not_resolved" };
        expect(await listed(notResolved)).toBe(found.total.notResolved);
        seen.cases += found.total.cases;
      },
    ),
    { numRuns: 6, interruptAfterTimeLimit: 30_000 },
  );
  expect(seen.cases).toBeGreaterThan(10);
});

test("untouched but not resolved is a part of the untouched, and is listed by itself", async () => {
  const ctx = await testOrganisation({ now });
  const closed = (["resolved", "expired", "unresolved", "cancelled"] as const).flatMap((resolution) => [
    event("case.step", "2026-03-02T08:00", { case: resolution, actorKind: "agent" }),
    event("case.closed", "2026-03-02T10:00", { case: resolution, resolution }),
  ]);
  await ingest(ctx, closed);
  const { total } = await readLevels(ctx, { from, to, interval: "total", process: "support" });
  expect(total).toMatchObject({ cases: 3, levels: { autonomous: 3, manual: 0 }, notResolved: 2 });
  const { items } = await listCases(
    ctx,
    caseQuery.parse({ counts: "aar.denominator", level: "autonomous", resolution: "not_resolved" }),
  );
  expect(items.map((one) => one.case).sort()).toEqual(["expired", "unresolved"]);
});

test("days without cases are points of zeros; a process that there is not is said to be missing", async () => {
  const ctx = await testOrganisation({ now });
  const query = { from: "2026-03-02", to: "2026-03-03", interval: "day", process: null } as const;
  const found = await readLevels(ctx, query);
  expect(found.points).toHaveLength(2);
  expect(found.points[0]).toMatchObject({ start: "2026-03-02", end: "2026-03-02", cases: 0, notResolved: 0 });
  expect((await readLevels(ctx, { ...query, interval: "total" })).points).toEqual([]);
  await expect(readLevels(ctx, { ...query, process: "nowhere" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(levelsCsv(found).trimEnd().split("\r\n")).toEqual([
    "\ufeffstart,end,process,cases,manual,assisted,supervised,autonomous,unattributed,autonomous.notResolved",
    "2026-03-02,2026-03-02,,0,0,0,0,0,0,0",
    "2026-03-03,2026-03-03,,0,0,0,0,0,0,0",
    "2026-03-02,2026-03-03,,0,0,0,0,0,0,0",
  ]);
});
