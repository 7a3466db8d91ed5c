import { expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { changeProcess } from "@/lib/settings/changeProcess";
import { listProcesses } from "@/lib/settings/listProcesses";
import type { Ctx } from "@/lib/tenancy/ctx";

const admin = { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" } as const;

function changesOf(ctx: Ctx) {
  return transaction(ctx, (tx) =>
    tx.auditEntry.findMany({
      where: { organisationId: ctx.org, action: "process.changed" },
      orderBy: { at: "asc" },
      select: { subject: true, before: true, after: true },
    }),
  );
}

const defaults = {
  stage: "service",
  core: true,
  reopenWindowDays: 7,
  errorCost: null,
  neverAlone: false,
  aloneUpTo: null,
  promisedHours: null,
  baselines: [],
  typicalMinutes: [],
  reviewed: true,
};

test("typical minutes are dated by step, and of a day the last ones count; null takes them away", async () => {
  const ctx = as(await testOrganisation(), admin);
  const set = (from: string, ...typicalMinutes: { step: string | null; minutes: string | number | null }[]) =>
    changeProcess(ctx, "support", { from, typicalMinutes });
  await set("2026-02-01", { step: "answer", minutes: "12.5" }, { step: null, minutes: 2 });
  await set("2026-03-01", { step: "answer", minutes: 9 });
  const { typicalMinutes } = await set("2026-03-01", { step: "answer", minutes: 8 });
  expect(typicalMinutes).toEqual([
    { step: null, from: "2026-02-01", minutes: "2" },
    { step: "answer", from: "2026-02-01", minutes: "12.5" },
    { step: "answer", from: "2026-03-01", minutes: "8" },
  ]);
  expect((await set("2026-03-01", { step: "answer", minutes: null })).typicalMinutes).toEqual(
    typicalMinutes.slice(0, 2),
  );
  await expect(set("2026-03-01", { step: "answer", minutes: -1 })).rejects.toThrow();
  await expect(
    set("2026-03-01", { step: "answer", minutes: 1 }, { step: "answer", minutes: 2 }),
  ).rejects.toThrow(/twice/);
  await expect(changeProcess(ctx, "support", { from: "2026-03-01" })).rejects.toThrow(/missing/);
});

test("the first change makes the process, and each takes any subset", async () => {
  const ctx = as(await testOrganisation(), admin);
  expect(await changeProcess(ctx, " 客服 ", {})).toEqual({ ...defaults, key: "客服", name: "客服" });
  await changeProcess(ctx, "客服", {
    name: "Service",
    stage: "backoffice",
    core: false,
    reopenWindowDays: 3,
  });
  const last = await changeProcess(ctx, "客服", { errorCost: 12.5 });
  const expected = {
    ...defaults,
    key: "客服",
    name: "Service",
    stage: "backoffice",
    core: false,
    reopenWindowDays: 3,
    errorCost: "12.5",
    neverAlone: false,
    aloneUpTo: null,
  };
  expect(last).toEqual(expected);
  expect(await listProcesses(ctx)).toEqual({ items: [expected], next: null });
  expect(await changesOf(ctx)).toContainEqual({
    subject: "process:客服",
    before: { errorCost: null },
    after: { errorCost: "12.5" },
  });
});

test("a process that an event made is confirmed by the first change", async () => {
  const ctx = await testOrganisation();
  await statements(ctx, (run) =>
    run(
      `insert into process (organisation_id, process, name, created_at)
       values ($1::uuid, 'returns', 'returns', $2::timestamptz)`,
      [ctx.org, ctx.now],
    ),
  );
  expect((await listProcesses(ctx)).items).toMatchObject([{ key: "returns", reviewed: false }]);
  await changeProcess(ctx, "returns", {});
  expect((await listProcesses(ctx)).items).toMatchObject([{ key: "returns", reviewed: true }]);
  expect(await changesOf(ctx)).toEqual([
    { subject: "process:returns", before: { reviewed: false }, after: { reviewed: true } },
  ]);
});

test("baselines are dated, by default with the organisation's own today", async () => {
  // already 3 March in Shanghai
  const ctx = await testOrganisation({ now: new Date("2026-03-02T17:00:00Z") });
  await changeProcess(ctx, "support", { baselineSeconds: "900.5" });
  await changeProcess(ctx, "support", { baselineSeconds: 600, from: "2026-01-01" });
  const changed = await changeProcess(ctx, "support", { baselineSeconds: "1200", from: "2026-03-03" });
  expect(changed.baselines).toEqual([
    { from: "2026-01-01", seconds: "600" },
    { from: "2026-03-03", seconds: "1200" },
  ]);
  const { baselines } = await changeProcess(ctx, "support", { baselineSeconds: null, from: "2026-01-01" });
  expect(baselines).toEqual([{ from: "2026-03-03", seconds: "1200" }]);
});

test("what is wrong is said by pointer, and no process is made of it", async () => {
  const ctx = await testOrganisation();
  const wrong: [string, unknown, string][] = [
    ["support", { reopenWindowDays: 31 }, "/reopenWindowDays"],
    ["support", { reopenWindowDays: 1.5 }, "/reopenWindowDays"],
    ["support", { stage: "kitchen" }, "/stage"],
    ["support", { core: "yes" }, "/core"],
    ["support", { errorCost: -1 }, "/errorCost"],
    ["support", { from: "2026-01-01" }, "/from"],
    ["support", { baselineSeconds: 60, from: "2026-13-01" }, "/from"],
    ["support", { owner: "x" }, "/owner"],
    [" ", {}, "/key"],
    ["x".repeat(101), {}, "/key"],
    ["a\0", {}, "/key"],
  ];
  for (const [key, input, pointer] of wrong) {
    await expect(changeProcess(ctx, key, input as never)).rejects.toMatchObject({
      code: "invalid",
      details: { errors: [expect.objectContaining({ pointer })] },
    });
  }
  expect((await listProcesses(ctx)).items).toEqual([]);
});

test("only admins change processes; the list follows the scope", async () => {
  const ctx = await testOrganisation();
  const manager = as(ctx, { ...admin, role: "manager" });
  await expect(changeProcess(manager, "support", {})).rejects.toMatchObject({ code: "forbidden" });
  const reader = as(ctx, { kind: "key", id: "k", scopes: ["kpis:read"] });
  await expect(changeProcess(reader, "support", {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(listProcesses(reader)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listProcesses(manager)).resolves.toEqual({ items: [], next: null });
});

test("another organisation's process of the same key is another process", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  await changeProcess(theirs, "support", { name: theirs.marker, baselineSeconds: 60, from: "2026-01-01" });
  expect(await changeProcess(mine, "support", {})).toMatchObject({ name: "support", baselines: [] });
  expect(JSON.stringify(await listProcesses(mine))).not.toContain(theirs.marker);
  expect((await listProcesses(theirs)).items).toMatchObject([{ name: theirs.marker }]);
});

test("a long list comes in pages", async () => {
  const ctx = await testOrganisation();
  const keys = ["B", "a", "é", "客服", "采购"];
  for (const key of keys) await changeProcess(ctx, key, {});
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listProcesses(ctx, { limit: "2", cursor });
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ key }) => key));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(keys);
  await expect(listProcesses(ctx, { limit: 501 })).rejects.toMatchObject({ code: "invalid" });
  await expect(listProcesses(ctx, { cursor: "AAAA" })).rejects.toMatchObject({ code: "invalid" });
});

test("two changes of one new process at once leave one process and both changes", async () => {
  const ctx = await testOrganisation();
  await Promise.all([
    changeProcess(ctx, "support", { core: false }),
    changeProcess(ctx, "support", { name: "Help" }),
  ]);
  expect((await listProcesses(ctx)).items).toMatchObject([{ name: "Help", core: false }]);
});

test("a promised time is one that the histogram of times can tell exactly", async () => {
  const ctx = as(await testOrganisation(), admin);
  for (const promisedHours of ["0.05", 0.25, "4", 24, "36", 48, 72, 168, "720"]) {
    expect(await changeProcess(ctx, "desk", { promisedHours })).toMatchObject({
      promisedHours: String(promisedHours),
    });
  }
  for (const promisedHours of [0, "-1", "5.25", "73", "481", "abc"]) {
    await expect(changeProcess(ctx, "desk", { promisedHours })).rejects.toMatchObject({ code: "invalid" });
  }
  expect(await changeProcess(ctx, "desk", { promisedHours: null })).toMatchObject({ promisedHours: null });
});
