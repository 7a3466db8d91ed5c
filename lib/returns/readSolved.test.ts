import fc from "fast-check";
import { expect, test } from "vitest";
import { type CaseQuery, caseQuery, levels } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, dayOf, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { type FoldedCase, foldCases } from "@/lib/ingest/testing/foldCase";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { readKpis } from "@/lib/kpi/readKpis";
import { readSolved } from "@/lib/returns/readSolved";
import { solvedCsv } from "@/lib/returns/solvedCsv";
import { changeProcess } from "@/lib/settings/changeProcess";

const march = { from: "2026-03-02", to: "2026-03-15", process: "support" };

test("worked by hand: by level, and agents beside people where every return is known", async () => {
  const ctx = await firm();
  const answer = await readSolved(ctx, march);
  // `back` was closed by an agent and taken up by a person: with people, and not solved the first time
  expect(fcrOf(answer.levels?.autonomous)).toEqual([2, 2]);
  expect(fcrOf(answer.levels?.assisted)).toEqual([0, 1]);
  expect(fcrOf(answer.levels?.manual)).toEqual([1, 2]);
  expect(fcrOf(answer.levels?.supervised)).toEqual([0, 0]);
  expect(answer.levels?.supervised.fcr.value).toBeNull();
  expect(fcrOf(answer.levels?.unattributed)).toEqual([1, 1]);
  expect(fcrOf(answer.all)).toEqual([4, 6]);
  expect(answer.levels?.assisted.reopenRate).toMatchObject({ numerator: 1, denominator: 1 });
  expect(answer.levels?.manual.reopenRate).toMatchObject({ numerator: 0, denominator: 2 });
  // on the 17th, seven days later, the returns of the 9th are known; `young` is of the 15th
  expect(answer.all.fcr.provisional).toBe(true);
  expect(answer.beside).toMatchObject({ from: "2026-03-02", to: "2026-03-09" });
  expect(fcrOf(answer.beside?.agents)).toEqual([1, 2]);
  expect(fcrOf(answer.beside?.people)).toEqual([2, 3]);
  expect(answer.beside?.agents.fcr.provisional).toBeUndefined();
  expect(answer.beside?.difference?.value).toBe(-0.166667);
  expect(answer.beside?.difference?.low).toBeLessThan(-0.5);
  expect(answer.beside?.difference?.high).toBeGreaterThan(0.3);

  const settled = await readSolved({ ...ctx, now: new Date("2026-03-23T00:00:00Z") }, march);
  expect(settled.all.fcr.provisional).toBeUndefined();
  expect(fcrOf(settled.beside?.agents)).toEqual([2, 3]);
  const young = await readSolved(ctx, { ...march, from: "2026-03-10" });
  expect(young.beside).toBeNull();
  expect(fcrOf(young.levels?.autonomous)).toEqual([1, 1]);
});

test("a changed window is in force at once, of the one process", async () => {
  const ctx = await firm();
  await changeProcess(ctx, "support", { reopenWindowDays: 1 });
  const answer = await readSolved(ctx, march);
  expect(fcrOf(answer.levels?.assisted)).toEqual([1, 1]);
  expect(answer.beside?.to).toBe("2026-03-15");
});

test("as CSV: a row for all cases, each level, and the two groups on their days", async () => {
  const ctx = await firm();
  const rows = solvedCsv(await readSolved(ctx, march))
    .trimEnd()
    .split("\r\n");
  expect(rows).toHaveLength(9);
  expect(rows[0]).toMatch(/^\ufeffstart,end,process,who,fcr,fcr\.numerator,fcr\.denominator,fcr\.low/);
  expect(rows[1]).toMatch(/^2026-03-02,2026-03-15,support,all,0\.666667,4,6,.*,true,/);
  expect(rows).toContainEqual("2026-03-02,2026-03-15,support,supervised,,0,0,,,true,,0,0,,,true");
  expect(rows.at(-2)).toMatch(/^2026-03-02,2026-03-09,support,agents,0\.5,1,2,[^t]*$/);
});

test("who may read, and whose", async () => {
  const ctx = await firm();
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readSolved(writer, march)).rejects.toMatchObject({ code: "forbidden" });
  const other = await testOrganisation({ now: ctx.now });
  await expect(readSolved(other, march)).rejects.toMatchObject({ code: "not-found" });
  const nothing = await readSolved(other, { ...march, process: null });
  expect(nothing.all.fcr).toMatchObject({ value: null, denominator: 0 });
  expect(nothing.beside?.difference).toBeNull();
});

test("in random worlds the levels add up to the process's figures, and each count is as long as its list", async () => {
  const seen = { cases: 0, compared: 0 };
  const days = { from: firstDay, to: dayAfter(firstDay, 20) };
  await fc.assert(
    fc.asyncProperty(
      closedCases({ minLength: 20, maxLength: 40 }),
      fc.constantFrom(null, "support"),
      fc.constantFrom(6, 12, 60),
      async (world, asked, age) => {
        const process = world.events.some((one) => one.process === asked) ? asked : null;
        const ctx = await organisationOf(world, new Date(`${dayAfter(firstDay, age)}T08:00:00Z`));
        await ingest(ctx, world.events);
        const answer = await readSolved(ctx, { ...days, process });
        const { fcr, reopenRate } = (await readKpis(ctx, { ...days, process, interval: "total" })).total.kpis;
        expect(answer.all).toEqual({ fcr, reopenRate });
        const windows = new Map(processesOf(world).map((known) => [known.process, known.window]));
        const stages = new Map(processesOf(world).map((known) => [known.process, known.stage]));
        const first = foldCases(world.events).filter(
          (one) =>
            one.first !== null &&
            (process === null ? stages.get(one.process) === "service" : one.process === process) &&
            daysFrom(days.from, days.to).includes(dayOf(one.first.at, world.timezone)) &&
            !["cancelled", "duplicate"].includes(one.first.resolution),
        );
        const window = (one: FoldedCase) => windows.get(one.process) ?? 7;
        const expected = (own: FoldedCase[]) => ({
          fcr: {
            numerator: own.filter((one) => one.first?.resolution === "resolved" && !one.returned(window(one)))
              .length,
            denominator: own.length,
          },
          reopenRate: {
            numerator: own.filter((one) => one.reopened(window(one))).length,
            denominator: own.length,
          },
        });
        const listed = async (query: Partial<CaseQuery>, to = days.to) => {
          const asked = { closedFrom: days.from, closedTo: to, ...(process ? { process } : {}), ...query };
          return (await listCases(ctx, caseQuery.parse(asked))).total;
        };
        const parts = ["fcr.numerator", "fcr.denominator", "reopenRate.numerator"] as const;
        const sums = { "fcr.numerator": 0, "fcr.denominator": 0, "reopenRate.numerator": 0 };
        for (const level of levels) {
          const found = answer.levels?.[level];
          expect(found).toMatchObject(expected(first.filter((one) => one.level === level)));
          for (const part of parts) {
            const count = countOf(found, part);
            sums[part] += count;
            expect(await listed({ counts: part, level })).toBe(count);
          }
        }
        for (const part of parts) expect(sums[part]).toBe(countOf(answer.all, part));
        const { beside } = answer;
        if (beside) {
          const settled = first.filter(
            (one) => one.first && dayOf(one.first.at, world.timezone) <= beside.to,
          );
          for (const [group, auto, machine] of [
            ["agents", true, "any"],
            ["people", false, "none"],
          ] as const) {
            expect(beside[group]).toMatchObject(expected(settled.filter((one) => one.auto === auto)));
            for (const part of parts) {
              expect(await listed({ counts: part, machine }, beside.to)).toBe(countOf(beside[group], part));
            }
          }
          seen.compared += 1;
        }
        seen.cases += first.length;
      },
    ),
    { numRuns: 6, interruptAfterTimeLimit: 30_000 },
  );
  expect(seen.cases).toBeGreaterThan(10);
  expect(seen.compared).toBeGreaterThan(0);
}, 60_000);

type Found = Awaited<ReturnType<typeof readSolved>>["all"];

function fcrOf(found: Found | undefined) {
  return [found?.fcr.numerator, found?.fcr.denominator];
}

function countOf(
  found: Found | undefined,
  part: "fcr.numerator" | "fcr.denominator" | "reopenRate.numerator",
) {
  const [key, half] = part.split(".") as ["fcr" | "reopenRate", "numerator" | "denominator"];
  return found?.[key][half] ?? Number.NaN;
}

/** Two cases of an agent and one of a person are solved, one of a person comes back, one of an agent goes to a person. */
async function firm(): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now: new Date("2026-03-17T08:00:00Z"), timezone: "UTC" });
  await ingest(ctx, [
    ...closed("good", "agent", "2026-03-02"),
    ...closed("young", "agent", "2026-03-15"),
    ...closed("back", "agent", "2026-03-04"),
    event("case.reopened", "2026-03-06", { case: "back" }),
    ...closed("back", "human", "2026-03-07"),
    ...closed("by hand", "human", "2026-03-03"),
    ...closed("asked again", "human", "2026-03-09"),
    event("case.contact", "2026-03-11", { case: "asked again" }),
    ...closed("nobody", null, "2026-03-05"),
    ...closed("twice", "agent", "2026-03-05", "duplicate"),
  ]);
  return ctx;
}

function closed(
  id: string,
  actorKind: "agent" | "human" | null,
  day: string,
  resolution: "resolved" | "duplicate" = "resolved",
): Event[] {
  return [
    ...(actorKind ? [event("case.step", `${day}T09:00`, { case: id, actorKind })] : []),
    event("case.closed", `${day}T10:00`, { case: id, resolution }),
  ];
}
