import { describe, expect, test } from "vitest";
import { GET as list } from "@/app/api/v1/restatements/route";
import { PUT as putSettings } from "@/app/api/v1/settings/route";
import { createKey } from "@/lib/auth/createKey";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { type KpiAnswer, kpiKeys } from "@/lib/kpi/answer";
import { readKpis } from "@/lib/kpi/readKpis";
import { listRestatements } from "@/lib/restatement/listRestatements";
import { monthsOf } from "@/lib/restatement/monthsOf";
import type { MovedFigure } from "@/lib/restatement/moves";
import { juneNow, smallFirm } from "@/lib/restatement/testing/smallFirm";
import { changeProcess, previewProcess } from "@/lib/settings/changeProcess";
import { changeSettings, previewSettings } from "@/lib/settings/changeSettings";
import type { ChangeSettings } from "@/lib/settings/changeSettingsSchema";
import { readProcess } from "@/lib/settings/readProcess";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

const admin = { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" } as const;
const spring = { from: "2026-03-01", to: "2026-06-15" };

function read(ctx: Ctx, process: string | null = null): Promise<KpiAnswer> {
  return readKpis(ctx, { ...spring, interval: "month", process });
}

/** What differs between two readings of the same months, worked out apart from the code that is tested. */
function difference(before: KpiAnswer, after: KpiAnswer): MovedFigure[] {
  const figures: MovedFigure[] = [];
  for (const [at, { start, end, kpis }] of before.points.entries()) {
    for (const kpi of kpiKeys) {
      const was = kpis[kpi]?.value ?? null;
      const is = after.points[at]?.kpis[kpi]?.value ?? null;
      if (was !== is) figures.push({ kpi, process: before.process, start, end, before: was, after: is });
    }
  }
  return figures;
}

/** Without what is told of pages. */
function bare(figures: readonly MovedFigure[]): MovedFigure[] {
  return figures.map(({ notShown: _, ...figure }) => figure);
}

function logged(ctx: Ctx) {
  return transaction(ctx, (tx) =>
    tx.auditEntry.findMany({
      where: { organisationId: ctx.org, action: { in: ["settings.changed", "process.changed"] } },
      select: { action: true, before: true, after: true },
    }),
  );
}

const settings: [string, ChangeSettings, string[]][] = [
  ["the load factor", { loadFactor: 2 }, ["cts", "ctsLoaded", "breakEven"]],
  ["the productive hours", { productiveHours: 150 }, ["cts", "ctsLoaded"]],
  [
    "an exchange rate",
    { exchangeRates: [{ currency: "USD", from: "2026-01-01", rate: "7.5" }] },
    ["cts", "ctsLoaded", "contributionPerHead", "breakEven"],
  ],
  [
    "an estimated margin",
    { estimatedMargins: [{ channel: "shop", from: "2026-04-01", share: "0.4" }] },
    ["marginPerHead", "contributionPerHead", "breakEven"],
  ],
];

test.each(settings)(
  "of %s the preview says what changing it moves, to the last digit",
  async (_, change, kpis) => {
    const ctx = as(await smallFirm(), admin);
    const before = await read(ctx);
    const told = await previewSettings(ctx, change);

    expect(await read(ctx)).toEqual(before);
    expect(await listRestatements(ctx)).toEqual({ items: [], next: null });
    expect(await logged(ctx)).toEqual([]);

    await changeSettings(ctx, change);
    const moved = difference(before, await read(ctx));
    expect(new Set(moved.map(({ kpi }) => kpi))).toEqual(new Set(kpis));
    expect({ ...told, figures: bare(told.figures) }).toEqual({
      ...{ ...spring, earlier: false, figures: moved, notCompared: [] },
    });
    const { items } = await listRestatements(ctx);
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: "2026-06-15T04:00:00.000000Z",
        actor: { kind: "person", id: admin.id, name: null },
        subject: "organisation",
        before: expect.any(Object),
        after: expect.any(Object),
        ...spring,
        earlier: false,
        figures: told.figures,
      },
    ]);
    const [entry] = await logged(ctx);
    expect(items[0]).toMatchObject({ before: entry?.before, after: entry?.after });
  },
);

test.each([
  ["not core any more", { core: false }, ["aar", "aarSupervised", "aarExecuted", "coverage", "success"], []],
  ["of another stage", { stage: "backoffice" }, ["fcr", "reopenRate", "cts", "ctsLoaded"], []],
  ["with a shorter window", { reopenWindowDays: 3 }, ["fcr"], ["fcr"]],
  [
    "with typical minutes",
    { baselineSeconds: 1_800, from: "2026-04-01" },
    ["timeSavedHours"],
    ["timeSavedHours"],
  ],
] as const)(
  "a process %s: its own figures besides those of the firm",
  async (_, change, ofFirm, ofProcess) => {
    const ctx = as(await smallFirm(), admin);
    const [firm, process] = [await read(ctx), await read(ctx, "support")];
    const told = await previewProcess(ctx, "support", change);
    expect([await read(ctx), await read(ctx, "support")]).toEqual([firm, process]);
    expect(await readProcess(ctx, "support")).toMatchObject({ reviewed: false, core: true });

    await changeProcess(ctx, "support", change);
    const moved = [...difference(firm, await read(ctx)), ...difference(process, await read(ctx, "support"))];
    const named = (of: string | null) =>
      new Set(moved.filter(({ process }) => process === of).map(({ kpi }) => kpi));
    expect(named(null)).toEqual(new Set(ofFirm));
    expect(named("support")).toEqual(new Set(ofProcess));
    expect(told.figures).toEqual(moved);
    expect((await listRestatements(ctx)).items).toMatchObject([
      { subject: "process:support", figures: moved },
    ]);
  },
);

test("a margin that pages do not show is told as one, before and after", async () => {
  const ctx = await smallFirm();
  const margins = async (change: ChangeSettings) =>
    (await previewSettings(ctx, change)).figures
      .filter(({ kpi }) => kpi === "breakEven")
      .map(({ start, notShown }) => [start, notShown]);
  // a quarter of the amount says what its goods cost
  expect(await margins({ loadFactor: 2 })).toEqual([
    ["2026-03-01", "both"],
    ["2026-04-01", "both"],
    ["2026-05-01", "both"],
  ]);
  const estimatedMargins = [{ from: "2026-04-01", share: "0.4" }];
  expect(await margins({ estimatedMargins })).toEqual([
    ["2026-04-01", "before"],
    ["2026-05-01", "before"],
  ]);
  await changeSettings(ctx, { estimatedMargins });
  expect(await margins({ estimatedMargins: [] })).toEqual([
    ["2026-04-01", "after"],
    ["2026-05-01", "after"],
  ]);
  expect((await margins({ loadFactor: 2 })).map(([, notShown]) => notShown)).toEqual([
    "both",
    undefined,
    undefined,
  ]);
});

test("a cost of which nothing is known any more is told as one", async () => {
  const ctx = as(await testOrganisation({ now: juneNow }), admin);
  await ingest(ctx, [
    event("headcount.set", "2026-05-01", { role: "desk", fte: "1", monthlySalary: "16000" }),
    event("order.placed", "2026-05-10", { order: "a", amount: "100" }),
    event("case.step", "2026-05-10T02:00", { actorKind: "human", actorRole: "desk", seconds: "3600" }),
  ]);
  const { figures } = await previewProcess(ctx, "support", { stage: "backoffice" });
  expect(figures.filter(({ kpi }) => kpi === "cts")).toMatchObject([{ after: 0, notShown: "after" }]);
});

test("what moves no figure is logged, and restates nothing", async () => {
  const ctx = as(await smallFirm(), admin);
  expect((await previewSettings(ctx, { roadmapStart: "2026-06-01" })).figures).toEqual([]);
  await changeSettings(ctx, { roadmapStart: "2026-06-01" });
  await changeProcess(ctx, "support", { errorCost: 20 });
  await changeProcess(ctx, "made by hand", { stage: "fulfilment" });
  expect(await logged(ctx)).toHaveLength(3);
  expect((await listRestatements(ctx)).items).toEqual([]);
});

test("without data there is nothing to compare", async () => {
  const ctx = await testOrganisation();
  const nothing = { from: null, to: null, earlier: false, figures: [] };
  expect(await previewSettings(ctx, { loadFactor: 2 })).toEqual({ ...nothing, notCompared: [] });
  expect(await previewProcess(ctx, "support", { core: false })).toEqual(nothing);
  expect(await readProcess(ctx, "support")).toBeNull();
});

test("a new time zone is not compared, and not applied either", async () => {
  const ctx = await smallFirm();
  const told = await previewSettings(ctx, { timezone: "UTC", loadFactor: 2 });
  expect(told.notCompared).toEqual(["timezone"]);
  expect(told.figures.length).toBeGreaterThan(0);
  expect(await readSettings(ctx)).toMatchObject({ timezone: "Asia/Shanghai", loadFactor: "1.67" });
});

test("what cannot be saved is refused in the preview, too", async () => {
  const ctx = await smallFirm();
  await expect(previewSettings(ctx, { loadFactor: 0 })).rejects.toMatchObject({ code: "invalid" });
  await expect(previewSettings(ctx, { exchangeRates: [] })).rejects.toMatchObject({ code: "conflict" });
  await expect(previewSettings(ctx, { currency: "EUR" })).rejects.toMatchObject({ code: "conflict" });
});

test("events that come while a change is looked at wait, and none of their figures are taken for its own", async () => {
  const ctx = await smallFirm();
  const more = Array.from({ length: 20 }, (_, n) =>
    ingest(ctx, [event("order.placed", "2026-05-13", { order: `more ${n}`, amount: "10" })]),
  );
  const told = await Promise.all(
    Array.from({ length: 5 }, () => previewSettings(ctx, { roadmapStart: "2026-06-01" })),
  );
  await Promise.all(more);
  expect(told.flatMap(({ figures }) => figures)).toEqual([]);
});

describe("the months", () => {
  test.each([
    ["2026-03-10", "2026-05-20", "2026-06-15", "2026-03-01", "2026-06-15", false],
    ["2026-03-10", "2026-06-14", "2026-06-15", "2026-03-01", "2026-06-15", false],
    ["2025-06-01", "2026-05-31", "2026-06-15", "2025-06-01", "2026-06-15", false],
    ["2025-05-31", "2026-05-31", "2026-06-15", "2025-06-01", "2026-06-15", true],
    ["2025-06-16", "2025-06-16", "2026-06-15", "2025-06-01", "2026-06-15", false],
    ["2025-06-15", "2025-06-15", "2026-06-15", "2025-06-01", "2025-06-30", false],
    ["2012-01-01", "2012-01-31", "2026-06-15", "2012-01-01", "2012-01-31", false],
    ["2023-03-01", "2024-02-02", "2026-06-15", "2023-03-01", "2024-02-29", false],
  ])("%s to %s, seen on %s: %s to %s", (first, last, today, from, to, earlier) => {
    expect(monthsOf({ first, last, today })).toEqual({ from, to, earlier });
  });
});

test("over HTTP: a preview answers what would move, and a misspelt one saves nothing", async () => {
  const ctx = await smallFirm();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const put = (query: string) =>
    putSettings(
      new Request(`http://localhost:3000/api/v1/settings${query}`, {
        method: "PUT",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: '{"loadFactor":"2"}',
      }),
      { params: Promise.resolve({}) },
    );
  for (const query of ["?preview=yes", "?previw=true"]) expect((await put(query)).status).toBe(422);
  const told = await put("?preview=true");
  expect([told.status, await told.json()]).toEqual([200, expect.objectContaining({ notCompared: [] })]);
  expect(await readSettings(ctx)).toMatchObject({ loadFactor: "1.67" });
  expect(await (await put("")).json()).toMatchObject({ loadFactor: "2" });
  const listed = await list(
    new Request("http://localhost:3000/api/v1/restatements?limit=1", {
      headers: { authorization: `Bearer ${key}` },
    }),
    { params: Promise.resolve({}) },
  );
  expect(await listed.json()).toMatchObject({ items: [{ subject: "organisation" }], next: null });
});

test("admins look and read what was restated; others may neither, and nobody what is not theirs", async () => {
  const ctx = await smallFirm();
  await changeSettings(ctx, { loadFactor: 2 });
  await changeSettings({ ...ctx, now: new Date(ctx.now.getTime() + 1) }, { loadFactor: 3 });
  for (const role of ["viewer", "manager"] as const) {
    const low = as(ctx, { ...admin, role });
    await expect(previewSettings(low, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewProcess(low, "support", {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(listRestatements(low)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await listRestatements(await testOrganisation())).toEqual({ items: [], next: null });
  const first = await listRestatements(ctx, { limit: 1 });
  expect(first.items).toMatchObject([{ after: { loadFactor: "3" } }]);
  const second = await listRestatements(ctx, { limit: 1, cursor: first.next ?? "" });
  expect([second.items[0]?.after, second.next]).toEqual([{ loadFactor: "2" }, null]);
});
