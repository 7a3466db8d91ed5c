import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { draws } from "@/.ci/draws";
import { listEntries } from "@/lib/audit/listEntries";
import { recordChange } from "@/lib/change/recordChange";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { folded } from "@/lib/ingest/rebuild";
import { takeBack } from "@/lib/ingest/takeBack";
import { event } from "@/lib/ingest/testing/event";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { questions } from "@/lib/ingest/testing/questions";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { undo } from "@/lib/ingest/undo";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";
import { listRestatements } from "@/lib/restatement/listRestatements";

test("an event taken back leaves every figure as if it had never come", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), fc.nat(), async (world, at) => {
      const gone = world.events[at % world.events.length];
      if (!gone) return;
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      await takeBack(ctx, { source: gone.source, id: gone.id });
      expect(await verify(ctx)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));

      const never = await organisationOf(world, world.now);
      await ingest(
        never,
        world.events.filter((one) => one.source !== gone.source || one.id !== gone.id),
      );
      for (const question of questions(world).slice(0, 2)) {
        expect(await readKpis(ctx, question)).toEqual(await readKpis(never, question));
      }
    }),
    { numRuns: draws(15), interruptAfterTimeLimit: 20_000 },
  );
}, 120_000);

test("the log keeps the whole event; it is not there a second time, and sent again it is taken", async () => {
  const ctx = await testOrganisation();
  const closed = {
    ...event("case.closed", "2026-03-02", { resolution: "resolved" }),
    id: "1",
    errorCost: "0.10",
  };
  await ingest(ctx, [closed]);
  const it = { source: closed.source, id: "1" };
  await takeBack(ctx, it);
  const { items } = await listEntries(ctx, { action: "event.taken_back" });
  expect(items).toMatchObject([
    {
      subject: `event:${closed.source}/1`,
      before: { type: "case.closed", case_id: closed.case, resolution: "resolved", error_cost: "0.10" },
      after: null,
    },
  ]);
  await expect(takeBack(ctx, it)).rejects.toMatchObject({ code: "not-found" });
  expect(await ingest(ctx, [closed])).toEqual(["accepted"]);
});

test("what another system sent takes an admin, and what moves is written down without what anybody is paid", async () => {
  const ctx = await testOrganisation();
  const paid = { ...event("headcount.set", "2026-01-01"), role: "agent", fte: "2", monthlySalary: "31337" };
  const placed = { ...event("order.placed", "2026-01-20"), order: "A", amount: "900", currency: "CNY" };
  await ingest(
    ctx,
    [paid, placed].map((one, index) => ({ ...one, id: String(index) })),
  );
  const it = { source: paid.source, id: "0" };
  const manager = as(ctx, { kind: "person", id: randomUUID(), role: "manager" });
  await expect(takeBack(manager, it)).rejects.toMatchObject({ code: "forbidden" });
  await takeBack(ctx, it);
  const { items } = await listRestatements(ctx, {});
  expect(items).toMatchObject([{ subject: `event:${paid.source}/0`, before: { event: "headcount.set" } }]);
  expect(JSON.stringify(items)).not.toContain("31337");
});

test("a change that was recorded is taken back by a manager; that of a decision stands", async () => {
  const ctx = await testOrganisation();
  const manager = as(ctx, { kind: "person", id: randomUUID(), role: "manager" });
  const { id } = await recordChange(manager, { title: "A new prompt", kind: "agent" });
  await takeBack(manager, { source: "handover", id });
  expect(await changes(ctx)).toEqual([]);

  const decided = await recordChange(manager, { title: "An action was carried out", kind: "process" });
  await statements(ctx, (run) => run(action, [ctx.org, randomUUID(), decided.id]));
  await expect(takeBack(manager, { source: "handover", id: decided.id })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await changes(ctx)).toEqual([decided.id]);
});

test("who had sent it before it was taken back has no say in what is sent after", async () => {
  const ctx = await testOrganisation();
  const closed = { ...event("case.closed", "2026-03-02", { resolution: "resolved" }), id: "1" };
  const it = { source: closed.source, id: "1" };
  const [first, second] = [randomUUID(), randomUUID()];
  const importing = (id: string) => ingest(ctx, [closed], { delivery: { id, record: async () => {} } });
  const stored = () => statements(ctx, (run) => run(events, [ctx.org]));

  await importing(first);
  await takeBack(ctx, it);
  await ingest(ctx, [closed]);
  await undo(ctx, first, closed.source);
  expect(await stored()).toHaveLength(1);

  await importing(first);
  await takeBack(ctx, it);
  expect(await importing(second)).toEqual(["accepted"]);
  await undo(ctx, second, closed.source);
  expect(await stored()).toEqual([]);
});

test("nobody takes back what is another organisation's, and a viewer nothing", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  const { id } = await recordChange(ctx, { title: "A new prompt", kind: "agent" });
  const it = { source: "handover", id };
  await expect(takeBack(other, it)).rejects.toMatchObject({ code: "not-found" });
  const viewer = as(ctx, { kind: "person", id: randomUUID(), role: "viewer" });
  await expect(takeBack(viewer, it)).rejects.toMatchObject({ code: "forbidden" });
  expect(await changes(ctx)).toEqual([id]);
});

const events = "select id from event where organisation_id = $1::uuid";

const action = `
  insert into report_action
    (organisation_id, action_id, period, title, owner_name, state, ended_day, change_id, created_at, created_kind,
     created_by)
  values
    ($1::uuid, $2::uuid, '2026-W01', 'Do it', 'Li', 'done', '2026-01-05', $3::text, now(), 'command', 'test')`;

function changes(ctx: TestOrganisation): Promise<string[]> {
  return statements(ctx, async (run) =>
    (
      await run<{ id: string }>(
        "select id from event where organisation_id = $1::uuid and type = 'change.made' order by id",
        [ctx.org],
      )
    ).map(({ id }) => id),
  );
}
