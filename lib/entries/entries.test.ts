import { describe, expect, test } from "vitest";
import { GET, POST } from "@/app/api/v1/entries/route";
import { createKey } from "@/lib/auth/createKey";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { type Enter, enter, previewEntry } from "@/lib/entries/enter";
import { listEntered } from "@/lib/entries/listEntered";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { readKpis } from "@/lib/kpi/readKpis";
import { listRestatements } from "@/lib/restatement/listRestatements";
import { juneNow, smallFirm } from "@/lib/restatement/testing/smallFirm";
import type { Ctx } from "@/lib/tenancy/ctx";

const admin = { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" } as const;

const desk = (id: string, day: string, fte: string, monthlySalary?: string): Enter => ({
  ...{ id, day, type: "headcount.set" },
  data: { role: "desk", fte, ...(monthlySalary ? { monthlySalary } : {}) },
});
const price = (id: string, input: string): Enter => ({
  ...{ id, type: "model.priced", day: "2026-01-01" },
  data: { model: "small", input, output: "10" },
});
const ledger = (id: string, amount: string, more = {}): Enter => ({
  ...{ id, type: "cost.incurred", day: "2026-04-20" },
  data: { category: "acquisition", amount, ...more },
});

const april = (ctx: Ctx, process: string | null = null) =>
  readKpis(ctx, { from: "2026-04-01", to: "2026-04-30", interval: "total", process }).then(
    ({ total }) => total.kpis,
  );

describe("each kind of entry is in the figures, in the log, and what it moved is written down", () => {
  test.each([
    ["a headcount", desk("a", "2026-02-01", "2", "20000"), "headcount:desk", "headcount.entered"],
    ["a price", price("a", "2"), "price:small", "price.entered"],
    ["a ledger entry", ledger("a", "90"), "cost:acquisition", "cost.entered"],
  ] as const)("%s", async (_, entry, subject, action) => {
    const ctx = as(await smallFirm(), admin);
    const before = await april(ctx);
    const told = await previewEntry(ctx, entry);
    expect(await april(ctx)).toEqual(before);
    expect((await listEntered(ctx, { type: entry.type })).items.map(({ source }) => source)).not.toContain(
      "settings",
    );

    const { stored } = await enter(ctx, entry);
    const after = await april(ctx);
    expect(stored).toBe("accepted");
    expect(after.cts?.value).not.toBe(before.cts?.value);
    expect(told.figures).toContainEqual({
      ...{ kpi: "cts", process: null, start: "2026-04-01", end: "2026-04-30" },
      ...{ before: before.cts?.value, after: after.cts?.value },
    });
    expect((await listRestatements(ctx)).items).toMatchObject([{ subject, figures: told.figures }]);
    const log = await transaction(ctx, (tx) =>
      tx.auditEntry.findMany({ where: { organisationId: ctx.org, action } }),
    );
    expect(log).toMatchObject([{ subject, actorId: admin.id, after: { day: entry.day, ...entry.data } }]);
  });
});

test("a headcount tells the log what it takes the place of", async () => {
  const ctx = await smallFirm();
  await enter(ctx, desk("a", "2026-04-01", "3"));
  const [{ before, after } = { before: null, after: null }] = (await listRestatements(ctx)).items;
  expect(before).toEqual({ day: "2026-01-01", fte: "2", monthlySalary: "16000" });
  expect(after).toEqual({ day: "2026-04-01", role: "desk", fte: "3" });
});

test("of two for the same day the one entered last counts, whatever its id, and one that came from elsewhere too", async () => {
  const ctx = await smallFirm();
  await ingest(ctx, [event("headcount.set", "2026-04-30T15:00", { role: "desk", fte: "9" })]);
  await enter(ctx, desk("z", "2026-04-30", "5"));
  await enter(ctx, desk("a", "2026-04-30", "4"));
  const { items } = await listEntered(ctx, { type: "headcount.set", current: "true" });
  expect(items).toMatchObject([
    { role: "desk", fte: "4", day: "2026-04-30", source: "settings", current: true },
  ]);
  const all = await listEntered(ctx, { type: "headcount.set" });
  expect(all.items.map(({ fte, current }) => [fte, current])).toEqual([
    ["4", true],
    ["5", false],
    ["9", false],
    ["2", false],
  ]);
});

test("the same entry sent again is taken once; another under its id is refused", async () => {
  const ctx = await smallFirm();
  const first = await enter(ctx, ledger("a", "90"));
  expect(await enter(ctx, ledger("a", "90"))).toEqual({ ...first, stored: "duplicate" });
  expect(await enter(ctx, ledger("b", "90"))).toMatchObject({ stored: "accepted" });
  await expect(enter(ctx, ledger("a", "91"))).rejects.toMatchObject({ code: "conflict" });
  expect((await previewEntry(ctx, ledger("a", "90"))).figures).toEqual([]);
  const { items } = await listEntered(ctx, { type: "cost.incurred" });
  expect(items.filter(({ source }) => source === "settings")).toHaveLength(2);
  expect((await listRestatements(ctx)).items).toHaveLength(2);
});

test("a counter-entry takes a ledger entry back, to the last digit", async () => {
  const ctx = await smallFirm();
  const before = await april(ctx);
  const spread = { from: "2026-03-20", to: "2026-05-02", note: "rent" };
  await enter(ctx, ledger("a", "123.45", spread));
  expect(await april(ctx)).not.toEqual(before);
  await enter(ctx, ledger("b", "-123.45", { ...spread, note: "rent, taken back" }));
  expect(await april(ctx)).toEqual(before);
});

test("an entry in a month that nothing else has come in is shown, too", async () => {
  const ctx = await smallFirm();
  const { figures } = await previewEntry(ctx, { ...ledger("a", "90"), day: "2026-06-10" });
  expect(figures.map(({ kpi, start, end }) => [kpi, start, end])).toContainEqual([
    ...["contributionPerHead", "2026-06-01", "2026-06-15"],
  ]);
});

test("a ledger entry that names a process moves what the process cost, too", async () => {
  const ctx = await smallFirm();
  const { figures } = await previewEntry(ctx, {
    ...{ id: "a", type: "cost.incurred", day: "2026-04-20" },
    data: { category: "tool", amount: "10", process: "support" },
  });
  expect(figures.filter(({ process }) => process === "support").map(({ kpi }) => kpi)).toEqual(["cost"]);
});

test("days are those of the organisation: an entry is in force from its midnight", async () => {
  const ctx = await testOrganisation({ timezone: "America/New_York", now: juneNow });
  expect((await enter(ctx, desk("a", "2026-03-09", "1"))).time).toBe("2026-03-09T04:00:00.000000Z");
  // a Sunday without an hour after one o'clock
  expect((await enter(ctx, desk("b", "2026-03-08", "1"))).time).toBe("2026-03-08T05:00:00.000000Z");
  expect((await enter(ctx, desk("c", "2026-03-09", "2"))).time).toBe("2026-03-09T04:00:00.000001Z");
});

test("what is wrong is said by pointer, and nothing of it is kept", async () => {
  const ctx = await smallFirm();
  const wrong: [unknown, string][] = [
    [{ ...desk("a", "2026-02-30", "1") }, "/day"],
    [{ ...desk("a", "2026-07-01", "1") }, "/day"],
    [{ ...desk("a", "1999-12-31", "1") }, "/day"],
    [desk("a", "2026-02-01", "-1"), "/data/fte"],
    [desk("a", "2026-02-01", "1", "many"), "/data/monthlySalary"],
    [{ ...desk("a", "2026-02-01", "1"), data: { role: "desk", fte: "1", salary: "1" } }, "/data/salary"],
    [price("a", ""), "/data/input"],
    [ledger("a", "1", { category: "fun" }), "/data/category"],
    [ledger("a", "1", { from: "2026-01-01" }), "/data/to"],
    [ledger("a", "1", { currency: "EUR" }), "/data/currency"],
    [{ id: "a", type: "case.closed", day: "2026-02-01", data: {} }, "/type"],
    [{ ...ledger("", "1") }, "/id"],
    [{ ...ledger("a", "1"), data: [] }, "/data"],
  ];
  for (const [input, pointer] of wrong) {
    const refused = { code: "invalid", details: { errors: [expect.objectContaining({ pointer })] } };
    await expect(enter(ctx, input as Enter), pointer).rejects.toMatchObject(refused);
    await expect(previewEntry(ctx, input as Enter), pointer).rejects.toMatchObject(refused);
  }
  expect((await listEntered(ctx, { type: "headcount.set" })).items).toHaveLength(1);
  expect((await listRestatements(ctx)).items).toEqual([]);
});

test("admins enter; all read, salaries are for admins; and nobody reads what is not theirs", async () => {
  const ctx = await smallFirm();
  const salaries = async (of: Ctx) =>
    (await listEntered(of, { type: "headcount.set" })).items.map(({ fte, monthlySalary }) => [
      fte,
      monthlySalary,
    ]);
  for (const role of ["viewer", "manager"] as const) {
    const low = as(ctx, { ...admin, role });
    await expect(enter(low, desk("a", "2026-02-01", "1"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewEntry(low, desk("a", "2026-02-01", "1"))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await salaries(low)).toEqual([["2", null]]);
  }
  const sender = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(enter(sender, desk("a", "2026-02-01", "1"))).rejects.toMatchObject({ code: "forbidden" });
  expect(await salaries(as(ctx, admin))).toEqual([["2", "16000"]]);
  expect(await salaries(await testOrganisation())).toEqual([]);
});

test("a list pages by cursor", async () => {
  const ctx = await smallFirm();
  const days: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEntered(ctx, { type: "cost.incurred", limit: 2, ...(cursor ? { cursor } : {}) });
    days.push(...page.items.map(({ day }) => day));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(days).toEqual(["2026-05-20", "2026-04-20", "2026-03-20"]);
  await expect(listEntered(ctx, { type: "cost.incurred", cursor: "x" })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("over HTTP: 201 when stored, 200 again, 200 for a preview", async () => {
  const ctx = await smallFirm();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const url = "http://localhost:3000/api/v1/entries";
  const context = { params: Promise.resolve({}) };
  const post = (query = "") =>
    POST(
      new Request(url + query, { method: "POST", headers, body: JSON.stringify(price("a", "2")) }),
      context,
    );
  const told = await post("?preview=true");
  expect([told.status, await told.json()]).toEqual([200, expect.objectContaining({ from: "2026-03-01" })]);
  const stored = await post();
  expect([stored.status, await stored.json()]).toEqual([
    201,
    { source: "settings", id: "a", time: "2025-12-31T16:00:00.000000Z" },
  ]);
  expect((await post()).status).toBe(200);
  const listed = await GET(new Request(`${url}?type=model.priced`, { headers }), context);
  expect(await listed.json()).toMatchObject({
    items: [{ model: "small", input: "2", current: true }],
    next: null,
  });
  expect((await GET(new Request(url, { headers }), context)).status).toBe(422);
});
