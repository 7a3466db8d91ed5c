import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { draws } from "@/.ci/draws";
import type { TestOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { folded, rebuild } from "@/lib/ingest/rebuild";
import type { Stored } from "@/lib/ingest/store";
import { deliveries } from "@/lib/ingest/testing/deliveries";
import { disagreements } from "@/lib/ingest/testing/disagreements";
import { oracle } from "@/lib/ingest/testing/oracle";
import { organisationOf, putSettings } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { questions } from "@/lib/ingest/testing/questions";
import { hardDays, type RandomWorld, randomSettings, randomWorld } from "@/lib/ingest/testing/randomWorld";
import { verify } from "@/lib/ingest/verify";
import type { KpiAnswer } from "@/lib/kpi/answer";
import { readKpis } from "@/lib/kpi/readKpis";

const runs = { anyOrder: draws(50), otherZone: draws(20), otherSettings: draws(20) };

// on a slow machine fewer runs; a failure is reported with its seed and path, however far it has been shrunk by then
const within = { interruptAfterTimeLimit: 16_000 };
const seed = fc.noShrink(fc.integer());

test("any order, batching and repetition of the same events gives the same figures: the oracle's", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), seed, async (world, shuffle) => {
      const ctx = await organisationOf(world, world.now);
      const batches = deliveries(world.events, shuffle);
      const verdicts = [];
      for (const batch of batches) verdicts.push(...(await ingest(ctx, batch)));
      expect(verdicts).toEqual(firstAccepted(batches.flat()));
      const answers = await agreeing(ctx, world);

      const other = await organisationOf(world, world.now);
      await ingest(other, world.events);
      expect(await firstAnswers(other, world)).toEqual(answers.slice(0, 2));
      await expectVerified(other);

      await rebuild(ctx);
      expect(await firstAnswers(ctx, world)).toEqual(answers.slice(0, 2));
      await expectVerified(ctx);
    }),
    { numRuns: runs.anyOrder, ...within },
  );
}, 120_000);

test("rebuilt in another zone, the figures are those of that zone", async () => {
  const zone = fc.constantFrom(...hardDays).map(([timezone]) => timezone);
  await fc.assert(
    fc.asyncProperty(randomWorld(), zone, seed, async (world, timezone, shuffle) => {
      const ctx = await organisationOf(world, world.now);
      const batches = deliveries(world.events, shuffle);
      const half = Math.ceil(batches.length / 2);
      for (const batch of batches.slice(0, half)) await ingest(ctx, batch);
      await rebuild(ctx, { timezone });
      for (const batch of batches.slice(half)) await ingest(ctx, batch);
      await agreeing(ctx, { ...world, timezone });
    }),
    { numRuns: runs.otherZone, ...within },
  );
}, 120_000);

test("other windows, stages, core flags, rates, baselines and salaries are in force at the next read", async () => {
  const pair = randomWorld().chain((world) =>
    fc.tuple(fc.constant(world), randomSettings(world.timezone, world.firstDay)),
  );
  await fc.assert(
    fc.asyncProperty(pair, seed, async ([world, changed], shuffle) => {
      const later = (event: Event) => event.type === "headcount.set" || event.type === "model.priced";
      const before = { ...world, events: world.events.filter((event) => !later(event)) };
      const ctx = await organisationOf(before, world.now);
      for (const batch of deliveries(before.events, shuffle)) await ingest(ctx, batch);
      await agreeing(ctx, before);

      const known = processesOf({ ...world, baselines: [...world.baselines, ...changed.baselines] });
      const processes = known.map(
        ({ process }) =>
          changed.processes.find((settings) => settings.process === process) ??
          ({ process, stage: "fulfilment", core: true, window: 5 } as const),
      );
      const after = { ...world, ...changed, processes };
      await putSettings(ctx, after);
      for (const batch of deliveries(world.events.filter(later), shuffle)) await ingest(ctx, batch);
      await agreeing(ctx, after);
    }),
    { numRuns: runs.otherSettings, ...within },
  );
}, 120_000);

const asked = { figures: 0 };
afterAll(() => expect(asked.figures).toBeGreaterThan(1_000));

/** Asks every question, holds the answers to the oracle's, and the tables to what the events fold to. */
async function agreeing(ctx: TestOrganisation, world: RandomWorld): Promise<KpiAnswer[]> {
  const answers = await answersOf(ctx, world);
  for (const [index, question] of questions(world).entries()) {
    const answer = answers[index] as KpiAnswer;
    const differing = disagreements(answer, oracle(world, question, world.now));
    expect(differing, `${question.interval} ${question.process ?? ""}`).toEqual([]);
    for (const { kpis } of [...answer.points, answer.total]) asked.figures += Object.keys(kpis).length;
  }
  await expectVerified(ctx);
  return answers;
}

/** By day and by week: the one with the most figures, and one that adds them up. */
function firstAnswers(ctx: TestOrganisation, world: RandomWorld): Promise<KpiAnswer[]> {
  return answersOf(ctx, world, 2);
}

async function answersOf(ctx: TestOrganisation, world: RandomWorld, most = 99): Promise<KpiAnswer[]> {
  const answers: KpiAnswer[] = [];
  for (const question of questions(world).slice(0, most)) answers.push(await readKpis(ctx, question));
  return answers;
}

async function expectVerified(ctx: TestOrganisation): Promise<void> {
  expect(await verify(ctx)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
}

function firstAccepted(events: readonly Event[]): Stored[] {
  const seen = new Set<string>();
  return events.map(({ source, id }) => {
    const key = `${source}\0${id}`;
    if (seen.has(key)) return "duplicate";
    seen.add(key);
    return "accepted";
  });
}
