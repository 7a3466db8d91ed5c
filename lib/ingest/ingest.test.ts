import { expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { verify } from "@/lib/ingest/verify";

test("an event is accepted once, then a duplicate", async () => {
  const ctx = await testOrganisation();
  const opened = event("case.opened", "2026-03-02");
  expect(await ingest(ctx, [opened])).toEqual(["accepted"]);
  expect(await ingest(ctx, [opened])).toEqual(["duplicate"]);
  expect(await titles(ctx)).toHaveLength(1);
});

test("with other content it is a conflict, and the stored one stays", async () => {
  const ctx = await testOrganisation();
  const first = event("case.opened", "2026-03-02", { title: "first" });
  await ingest(ctx, [first]);
  const others: Partial<Event>[] = [
    { title: "second" },
    { title: null },
    { time: "2026-03-02T09:00:00.000001Z" },
    { amount: "0" },
    { currency: "EUR" },
    { case: "2" },
    { type: "case.contact" },
  ];
  const verdicts = await ingest(
    ctx,
    others.map((other) => ({ ...first, ...other })),
  );
  expect(verdicts).toEqual(others.map(() => "conflict"));
  expect(await titles(ctx)).toEqual(["first"]);
});

test("numbers compare as numbers", async () => {
  const ctx = await testOrganisation();
  const placed = event("order.placed", "2026-03-02", { order: "1", amount: "1", cogs: "0.5" });
  await ingest(ctx, [placed]);
  expect(
    await ingest(ctx, [
      { ...placed, amount: "1.0", cogs: "0.500000" },
      { ...placed, amount: "1.000001" },
      { ...placed, cogs: null },
    ]),
  ).toEqual(["duplicate", "conflict", "conflict"]);
});

test("instants compare as instants", async () => {
  const ctx = await testOrganisation();
  const contact = event("case.contact", "2026-03-02T09:00:00.000000Z");
  await ingest(ctx, [contact]);
  expect(await ingest(ctx, [{ ...contact, time: "2026-03-02T17:00:00+08:00" }])).toEqual(["duplicate"]);
});

test("within one batch too the first stays", async () => {
  const ctx = await testOrganisation();
  const placed = event("order.placed", "2026-03-02", { order: "1", amount: "1", channel: "first" });
  const other = event("order.placed", "2026-03-02", { order: "2", amount: "7" });
  expect(
    await ingest(ctx, [
      placed,
      { ...placed, channel: "second" },
      other,
      { ...placed, amount: "1.0" },
      { ...placed, amount: "2" },
      other,
    ]),
  ).toEqual(["accepted", "conflict", "accepted", "duplicate", "conflict", "duplicate"]);
  const amounts = await statements(ctx, (run) =>
    run<{ amount: string; orders: string }>(
      "select amount, orders from rollup_order where organisation_id = $1::uuid",
      [ctx.org],
    ),
  );
  expect(amounts).toEqual([{ amount: "8", orders: "2" }]);
});

test("the same id of another source, and of another organisation, is another event", async () => {
  const ctx = await testOrganisation();
  const contact = event("case.contact", "2026-03-02");
  expect(await ingest(ctx, [contact, { ...contact, source: "t" }])).toEqual(["accepted", "accepted"]);
  expect(await ingest(await testOrganisation(), [contact])).toEqual(["accepted"]);
});

test("identities and texts are compared by code point, not as people would", async () => {
  const ctx = await testOrganisation();
  const contact = event("case.contact", "2026-03-02", { source: "a", id: "b" });
  const alike: Partial<Event>[] = [{ source: "A" }, { id: "B" }, { id: "b " }, { source: "a\u0301" }];
  const verdicts = await ingest(ctx, [contact, ...alike.map((other) => ({ ...contact, ...other }))]);
  expect(verdicts).toEqual(Array(5).fill("accepted"));
});

test("all or none: with a conflict nothing is stored, and no figure moves", async () => {
  const ctx = await testOrganisation();
  const first = event("case.closed", "2026-03-02", { resolution: "resolved" });
  await ingest(ctx, [first]);
  const batch = [
    event("case.closed", "2026-03-03", { resolution: "resolved", case: "new" }),
    { ...first, resolution: "expired" as const },
  ];
  expect(await ingest(ctx, batch, { atomic: true })).toEqual(["accepted", "conflict"]);
  expect(await titles(ctx)).toHaveLength(1);
  expect(Object.values(await verify(ctx)).every((differing) => differing === 0)).toBe(true);
  expect(await ingest(ctx, batch)).toEqual(["accepted", "conflict"]);
  expect(await titles(ctx)).toHaveLength(2);
});

test("without the scope to write nothing is stored", async () => {
  const ctx = await testOrganisation();
  const reader = as(ctx, { kind: "key", id: "k", scopes: ["kpis:read"] });
  await expect(ingest(reader, [event("case.contact", "2026-03-02")])).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await titles(ctx)).toEqual([]);
});

test("a process that an event names is made with the defaults, and stays as it was set", async () => {
  const ctx = await testOrganisation();
  await ingest(ctx, [event("case.contact", "2026-03-02", { process: "报价" })]);
  const processes = () =>
    statements(ctx, (run) =>
      run(
        "select process, name, stage, core, reopen_window_days, reviewed from process where organisation_id = $1::uuid",
        [ctx.org],
      ),
    );
  const defaults = { process: "报价", name: "报价", stage: "service", core: true, reopen_window_days: 7 };
  expect(await processes()).toEqual([{ ...defaults, reviewed: false }]);
  await statements(ctx, (run) =>
    run("update process set core = false, reviewed = true where organisation_id = $1::uuid", [ctx.org]),
  );
  await ingest(ctx, [event("case.contact", "2026-03-03", { process: "报价" })]);
  expect(await processes()).toEqual([{ ...defaults, core: false, reviewed: true }]);
});

function titles(ctx: TestOrganisation): Promise<(string | null)[]> {
  return statements(ctx, (run) =>
    run<{ title: string | null }>("select title from event where organisation_id = $1::uuid", [ctx.org]),
  ).then((rows) => rows.map((row) => row.title));
}
