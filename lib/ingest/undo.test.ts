import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { draws } from "@/.ci/draws";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { folded } from "@/lib/ingest/rebuild";
import { replace } from "@/lib/ingest/replace";
import { deliveries } from "@/lib/ingest/testing/deliveries";
import { event } from "@/lib/ingest/testing/event";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { questions } from "@/lib/ingest/testing/questions";
import { type RandomWorld, randomWorld } from "@/lib/ingest/testing/randomWorld";
import { undo } from "@/lib/ingest/undo";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";

const within = { numRuns: draws(30), interruptAfterTimeLimit: 20_000 };
const seed = fc.noShrink(fc.integer());

test("an import undone leaves every table and figure as if it had never been, whatever came meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      randomWorld(),
      seed,
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (world, shuffle, share) => {
        const cut = Math.floor(world.events.length * share);
        const [imported, sent] = [world.events.slice(0, cut), world.events.slice(cut)];
        const ctx = await confirmed(world);
        const others = deliveries(sent, shuffle);
        const id = randomUUID();
        for (const batch of others.slice(0, 2)) await ingest(ctx, batch);
        for (const batch of deliveries(imported, shuffle)) await importing(ctx, id, batch);
        for (const batch of others.slice(2)) await ingest(ctx, batch);
        for (const source of new Set(world.events.map((one) => one.source))) await undo(ctx, id, source);

        const never = await confirmed(world);
        for (const batch of others) await ingest(never, batch);
        expect(await tables(ctx)).toEqual(await tables(never));
        await expectVerified(ctx);
        for (const question of questions(world).slice(0, 2)) {
          expect(await readKpis(ctx, question)).toEqual(await readKpis(never, question));
        }
      },
    ),
    within,
  );
}, 120_000);

test("events that another delivery sent, before or after, stay", async () => {
  const ctx = await testOrganisation();
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => ({
    ...event("case.contact", "2026-03-02"),
    id,
    case: id,
  })) as [Event, Event, Event, Event];
  const [first, second] = [randomUUID(), randomUUID()];
  await ingest(ctx, [a]);
  expect(await importing(ctx, first, [a, b, c, d])).toEqual([
    "duplicate",
    "accepted",
    "accepted",
    "accepted",
  ]);
  expect(await ingest(ctx, [b])).toEqual(["duplicate"]);
  expect(await importing(ctx, second, [c])).toEqual(["duplicate"]);
  await undo(ctx, first, a.source);
  expect(await ids(ctx)).toEqual(["a", "b", "c"]);
  await undo(ctx, second, a.source);
  expect(await ids(ctx)).toEqual(["a", "b"]);
  expect(await importing(ctx, second, [b, d])).toEqual(["duplicate", "accepted"]);
  await undo(ctx, second, a.source);
  expect(await ids(ctx)).toEqual(["a", "b"]);
  await expectVerified(ctx);
});

test("an interrupted undo goes on where it was", async () => {
  const ctx = await testOrganisation();
  const id = randomUUID();
  const many = Array.from({ length: 4_500 }, (_, index) => ({
    ...event("case.contact", "2026-03-02"),
    id: String(index),
    case: String(index % 7),
  }));
  await importing(ctx, id, many);
  const interrupted = undo(ctx, id, many[0]?.source ?? "", async () => {
    throw new Error("killed");
  });
  await expect(interrupted).rejects.toThrow("killed");
  expect(await ids(ctx)).toHaveLength(2_500);
  await expectVerified(ctx);
  await undo(ctx, id, many[0]?.source ?? "");
  expect(await ids(ctx)).toEqual([]);
  expect(await names(ctx, "select source as name from source where organisation_id = $1::uuid")).toEqual([]);
  expect(await names(ctx, "select process as name from process where organisation_id = $1::uuid")).toEqual(
    [],
  );
});

test("undone while others send the same cases, nothing is lost or counted twice", async () => {
  const ctx = await testOrganisation();
  const id = randomUUID();
  const at = (name: string, index: number) => ({
    ...event("case.closed", "2026-03-02", { resolution: "resolved" }),
    id: `${name}${index}`,
    case: String(index % 50),
  });
  const imported = Array.from({ length: 3_000 }, (_, index) => at("imported", index));
  await importing(ctx, id, imported);
  const sent = Array.from({ length: 3_000 }, (_, index) => at("sent", index));
  const sending = [0, 1, 2].map(async (part) => {
    for (let from = part * 1_000; from < part * 1_000 + 1_000; from += 100) {
      await ingest(ctx, sent.slice(from, from + 100));
    }
  });
  await Promise.all([undo(ctx, id, sent[0]?.source ?? ""), ...sending]);
  expect(await ids(ctx)).toHaveLength(3_000);
  await expectVerified(ctx);
});

test("what no longer follows is replaced in one go", async () => {
  const ctx = await testOrganisation();
  const opened = { ...event("case.opened", "2026-03-02"), id: "opened" };
  await ingest(ctx, [opened]);
  const moved = { ...opened, case: "another" };
  expect(await replace(ctx, async () => ({ gone: [opened], come: [moved] }))).toEqual(["accepted"]);
  expect(await names(ctx, "select case_id as name from case_state where organisation_id = $1::uuid")).toEqual(
    ["another"],
  );
  await expectVerified(ctx);
});

test("is refused to whom may not send events", async () => {
  const ctx = as(await testOrganisation(), { kind: "person", id: randomUUID(), role: "viewer" });
  await expect(undo(ctx, randomUUID(), "x")).rejects.toMatchObject({ code: "forbidden" });
  const nothing = async () => ({ gone: [], come: [] });
  await expect(replace(ctx, nothing)).rejects.toMatchObject({ code: "forbidden" });
});

/** With its processes confirmed, as they are when somebody sets them. */
async function confirmed(world: RandomWorld): Promise<TestOrganisation> {
  const ctx = await organisationOf(world, world.now);
  await statements(ctx, (run) =>
    run("update process set reviewed = true where organisation_id = $1::uuid", [ctx.org]),
  );
  return ctx;
}

function importing(ctx: TestOrganisation, id: string, events: readonly Event[]) {
  return ingest(ctx, events, { delivery: { id, record: async () => {} } });
}

async function expectVerified(ctx: TestOrganisation): Promise<void> {
  expect(await verify(ctx)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
}

function ids(ctx: TestOrganisation): Promise<string[]> {
  return names(ctx, "select id as name from event where organisation_id = $1::uuid order by id");
}

function names(ctx: TestOrganisation, sql: string): Promise<string[]> {
  return statements(ctx, async (run) =>
    (await run<{ name: string }>(sql, [ctx.org])).map(({ name }) => name),
  );
}

/** Cases and orders, and what is known of processes and sources, but for times of receipt; `verify` sees to rollups. */
async function tables(ctx: TestOrganisation): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of ["case_state", "order_state", "process", "source"]) {
    found[table] = await names(
      ctx,
      `select (to_jsonb(t) - 'organisation_id' - 'created_at' - 'recent_ids' - 'first_received_at')::text as name
       from ${table} t where organisation_id = $1::uuid order by 1`,
    );
  }
  return found;
}
