import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET, PUT } from "@/app/api/v1/typed-start/route";
import { testPerson } from "@/lib/auth/testPerson";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { readArithmetic } from "@/lib/economics/readArithmetic";
import { readEconomics } from "@/lib/economics/readEconomics";
import { ingest } from "@/lib/ingest/ingest";
import { receive } from "@/lib/ingest/receive";
import { event } from "@/lib/ingest/testing/event";
import { undo } from "@/lib/ingest/undo";
import { readKpis } from "@/lib/kpi/readKpis";
import { listRestatements } from "@/lib/restatement/listRestatements";
import { changeSettings } from "@/lib/settings/changeSettings";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { readTyped } from "@/lib/typed/readTyped";
import { previewTyped, typeStart } from "@/lib/typed/typeStart";

const now = new Date("2026-06-15T04:00:00Z");
const march = { from: "2026-03-01", to: "2026-03-31" };
/** 20 people on 10,000 a month, sales of 365,000 with 40 % left, 36,500 of advertising a month */
const five = {
  from: "2026-03-01",
  people: "20",
  pay: "10000",
  sales: "365000",
  margin: "0.4",
  ads: "36500",
};

async function figures(ctx: Ctx, days = march) {
  return (await readKpis(ctx, { ...days, interval: "total", process: null })).total.kpis;
}

test("from five numbers alone margin per head and break-even stand, marked as estimates", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  const kpis = await figures(ctx);
  // 31 days of 12,000 with 40 % left, over 20 people
  expect(kpis.marginPerHead).toEqual({
    ...{ value: 7440, numerator: 148_800, denominator: 20, completeness: null, estimated: true },
  });
  expect(kpis.gmvPerHead).toMatchObject({ value: 18_600, estimated: true });
  // less 31 days of 1,200 of advertising
  expect(kpis.contributionPerHead).toMatchObject({ value: 5580, estimated: true });
  // 111,600 × 365 ÷ 31 over 20 × 10,000 × 1.67 × 12
  expect(kpis.breakEven).toMatchObject({ value: 0.327844, estimated: true });
  expect(kpis.cts).toMatchObject({ value: null });
  const { short } = await readEconomics(ctx, march, null);
  expect(Number(short)).toBeCloseTo(10_000 * 1.67 * 12 - 3600 * 18.25, 6);
});

test("what a figure is made of names what was typed", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  const { terms } = await readArithmetic(ctx, "contributionPerHead", { ...march, process: null });
  const told = terms.filter(({ amount }) => amount !== "0").map(({ name, amount }) => [name, amount]);
  expect(told).toEqual([
    ["typedSales", "372000"],
    ["typedGoods", "223200"],
    ["typedAds", "37200"],
    ["heads", "20"],
  ]);
});

test("from the first order on typed sales no longer count; the days before keep them", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  await ingest(ctx, [event("order.placed", "2026-03-11", { order: "1", amount: "5000", cogs: "2000" })]);
  const kpis = await figures(ctx);
  expect(kpis.marginPerHead).toMatchObject({ numerator: 10 * 4800 + 3000, estimated: true });
  expect(await figures(ctx, { from: "2026-03-11", to: "2026-03-31" })).toMatchObject({
    gmvPerHead: { numerator: 5000 },
  });
  expect((await readTyped(ctx)).since).toEqual({ people: null, sales: "2026-03-11", ads: null });
});

test("typed advertising gives way to the ledger's, typed people and pay to those that are counted", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  await ingest(ctx, [
    event("cost.incurred", "2026-03-31", { category: "overhead", amount: "7" }),
    event("cost.incurred", "2026-03-31", {
      ...{ category: "acquisition", amount: "2100", firstDay: "2026-03-11", lastDay: "2026-03-31" },
    }),
    event("headcount.set", "2026-03-21", { role: "desk", fte: "9", monthlySalary: "8000" }),
  ]);
  const kpis = await figures(ctx);
  expect(kpis.contributionPerHead?.numerator).toBe(148_800 - 10 * 1200 - 2100);
  expect(kpis.marginPerHead?.denominator).toBeCloseTo((20 * 20 + 11 * 9) / 31, 5);
  const after = await figures(ctx, { from: "2026-03-21", to: "2026-03-31" });
  expect(after.marginPerHead?.denominator).toBe(9);
});

test("when everything is counted, nothing is marked any more", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  await ingest(ctx, [
    event("order.placed", "2026-03-01", { order: "1", amount: "5000", cogs: "2000" }),
    event("cost.incurred", "2026-03-01", { category: "acquisition", amount: "1" }),
    event("headcount.set", "2026-03-01", { role: "desk", fte: "9", monthlySalary: "8000" }),
  ]);
  const kpis = await figures(ctx);
  expect(kpis.marginPerHead).toEqual({ value: 333.333333, numerator: 3000, denominator: 9, completeness: 1 });
  expect(kpis.breakEven).not.toHaveProperty("estimated");
});

test("work of people is priced by typed pay, and its cost is marked", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, { from: five.from, people: "20", pay: "10000" });
  const step = { process: "desk", case: "1", step: "answer", seconds: "3600", actorKind: "human" } as const;
  await ingest(ctx, [
    event("case.step", "2026-03-05", step),
    event("order.placed", "2026-03-05", { order: "1", amount: "5", cogs: "2" }),
  ]);
  expect((await figures(ctx)).cts).toMatchObject({ value: 104.375, completeness: 1, estimated: true });
  await ingest(ctx, [
    event("headcount.set", "2026-03-01", { role: "desk", fte: "9", monthlySalary: "8000" }),
  ]);
  expect((await figures(ctx)).cts).toEqual({ value: 83.5, numerator: 83.5, denominator: 1, completeness: 1 });
});

test("typed from the same day again it is replaced; a day alone takes it away, with its margin", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  const again = await typeStart(ctx, { ...five, sales: "730000", margin: null });
  expect(again.items).toEqual([{ ...five, sales: "730000" }]);
  expect((await figures(ctx)).marginPerHead).toMatchObject({ value: 14_880 });
  await typeStart(ctx, { ...five, from: "2026-03-16" });
  expect((await readTyped(ctx)).items.map(({ from }) => from)).toEqual(["2026-03-01", "2026-03-16"]);
  await typeStart(ctx, { from: "2026-03-16" });
  expect((await typeStart(ctx, { from: "2026-03-01" })).items).toEqual([]);
  expect((await readSettings(ctx)).estimatedMargins).toEqual([]);
  expect((await figures(ctx)).marginPerHead?.value).toBeNull();
});

test("typed again it is a restatement, and a preview of it keeps nothing", async () => {
  const ctx = await testOrganisation({ now });
  expect((await previewTyped(ctx, five)).figures).toEqual([]);
  expect((await readTyped(ctx)).items).toEqual([]);
  await typeStart(ctx, five);
  expect((await listRestatements(ctx)).items).toEqual([]);
  const moves = await previewTyped(ctx, { ...five, people: "10" });
  expect(moves.figures.map(({ kpi, start }) => [kpi, start])).toContainEqual(["marginPerHead", "2026-03-01"]);
  await typeStart(ctx, { ...five, people: "10" });
  const [restated] = (await listRestatements(ctx)).items;
  expect(restated).toMatchObject({ subject: "typed", before: { people: "20" }, after: { people: "10" } });
});

test("orders that take the place of typed sales are noted once a delivery, with what they move and their day", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  const order = (n: number, day: string) =>
    event("order.placed", day, { order: String(n), amount: "5000", cogs: "2000" });
  const send = (...events: ReturnType<typeof order>[]) => receive(ctx, wire(events));
  await send(order(1, "2026-04-11"), order(2, "2026-04-02"), order(3, "2026-05-01"));
  await send(order(4, "2026-05-02"));
  const { items } = await listRestatements(ctx);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ before: { salesSince: null }, after: { salesSince: "2026-04-02" } });
  const april = items[0]?.figures.find(({ kpi, start }) => kpi === "marginPerHead" && start === "2026-04-01");
  // 30 days of 4,800 before; one day and two orders after
  expect(april).toMatchObject({ before: 7200, after: (4800 + 6000) / 20 });
  await send(order(5, "2026-03-20"));
  expect((await listRestatements(ctx)).items).toHaveLength(2);
  const replaced = await transaction(ctx, (tx) =>
    tx.auditEntry.findMany({
      where: { organisationId: ctx.org, action: "typed.replaced" },
      orderBy: { seq: "asc" },
    }),
  );
  expect(replaced.map(({ after }) => after)).toEqual([
    { salesSince: "2026-04-02" },
    { salesSince: "2026-03-20" },
  ]);
});

test("an import that is undone gives typed sales their place back, and that is noted, too", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  const before = await figures(ctx);
  const id = randomUUID();
  const delivery = { id, record: async () => {}, recorded: () => {} };
  await receive(
    ctx,
    wire([event("order.placed", "2026-03-11", { order: "1", amount: "5000", cogs: "2000" })]),
    {
      delivery,
    },
  );
  expect(await figures(ctx)).not.toEqual(before);
  await undo({ ...ctx, now: new Date(now.getTime() + 60_000) }, id, "s");
  expect(await figures(ctx)).toEqual(before);
  const [given, taken] = (await listRestatements(ctx)).items;
  expect(taken?.after).toEqual({ salesSince: "2026-03-11" });
  expect(given).toMatchObject({ before: { salesSince: "2026-03-11" }, after: { salesSince: null } });
});

test.each([
  ["nobody", { people: "0" }, "/people"],
  ["less than nobody", { people: "-3" }, "/people"],
  ["negative pay", { pay: "-1" }, "/pay"],
  ["a margin over 1", { margin: "1.01" }, "/margin"],
  ["another currency", { currency: "EUR" }, "/currency"],
  ["a day to come", { from: "2026-06-16" }, "/from"],
  ["pay of nobody", { people: null }, "/people"],
  ["sales without a margin", { margin: null }, "/margin"],
  ["sales that are no number", { sales: "many" }, "/sales"],
])("%s is refused with what to do, and nothing is kept", async (_, wrong, pointer) => {
  const ctx = await testOrganisation({ now });
  const refused = typeStart(ctx, { ...five, ...wrong });
  await expect(refused).rejects.toMatchObject({ code: "invalid", details: { errors: [{ pointer }] } });
  expect((await readTyped(ctx)).items).toEqual([]);
});

test("what would never count, as data have come, is refused with the day they came", async () => {
  const ctx = await testOrganisation({ now });
  await ingest(ctx, [event("order.placed", "2026-03-01", { order: "1", amount: "5", cogs: "2" })]);
  await expect(typeStart(ctx, five)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer: "/sales", detail: expect.stringContaining("2026-03-01") }] },
  });
  await typeStart(ctx, { ...five, from: "2026-02-01" });
  expect((await figures(ctx, { from: "2026-02-01", to: "2026-02-28" })).gmvPerHead).toMatchObject({
    numerator: 28 * 12_000,
  });
});

test("while amounts are typed the currency stays", async () => {
  const ctx = await testOrganisation({ now });
  await typeStart(ctx, five);
  await expect(changeSettings(ctx, { currency: "EUR" })).rejects.toMatchObject({ code: "conflict" });
  await typeStart(ctx, { from: five.from });
  await changeSettings(ctx, { currency: "EUR" });
});

test("by HTTP: an admin types, a manager may not, pay is not told below, and another organisation sees nothing", async () => {
  const ctx = await testOrganisation({ now: new Date() });
  const other = await testOrganisation({ now: new Date() });
  const [admin, manager, stranger] = [
    await testPerson(ctx, "admin"),
    await testPerson(ctx, "manager"),
    await testPerson(other, "admin"),
  ];
  const ask = (method: "GET" | "PUT", cookie: string, slug: string, query = "") => {
    const request = new Request(`http://localhost/api/v1/typed-start${query}`, {
      method,
      headers: {
        cookie,
        "X-Organisation": slug,
        "Content-Type": "application/json",
        "sec-fetch-site": "same-origin",
      },
      ...(method === "PUT" ? { body: JSON.stringify(five) } : {}),
    });
    return method === "GET" ? GET(request, none) : PUT(request, none);
  };
  const none = { params: Promise.resolve({}) };
  expect((await ask("PUT", manager.cookie, ctx.slug)).status).toBe(403);
  const looked = await ask("PUT", admin.cookie, ctx.slug, "?preview=true");
  expect(await looked.json()).toMatchObject({ figures: [] });
  expect((await ask("PUT", admin.cookie, ctx.slug)).status).toBe(200);
  expect(await (await ask("GET", admin.cookie, ctx.slug)).json()).toMatchObject({
    items: [{ pay: "10000" }],
  });
  expect(await (await ask("GET", manager.cookie, ctx.slug)).json()).toMatchObject({
    items: [{ people: "20", pay: null }],
  });
  expect(await (await ask("GET", stranger.cookie, other.slug)).json()).toMatchObject({ items: [] });
  expect((await ask("GET", stranger.cookie, ctx.slug)).status).toBe(404);
  const logged = await transaction(as(ctx, admin.actor), (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org, action: "typed.changed" } }),
  );
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({ subject: "typed", actorId: admin.id, before: null });
});

/** Canonical events as they are sent. */
function wire(events: ReturnType<typeof event>[]) {
  return events.map(({ id, source, time, order, amount, cogs }, index) => ({
    index,
    value: {
      ...{ id, source, time, type: "order.placed" },
      data: { order, amount, cogs },
    },
  }));
}
