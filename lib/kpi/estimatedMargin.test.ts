import { expect, test } from "vitest";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { kpisCsv } from "@/lib/kpi/kpisCsv";
import { readKpis } from "@/lib/kpi/readKpis";
import { changeSettings } from "@/lib/settings/changeSettings";
import type { EstimatedMargins } from "@/lib/settings/changeSettingsSchema";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

const now = new Date("2026-06-15T04:00:00Z");
const april = { from: "2026-04-01", to: "2026-04-30" };
type Margin = EstimatedMargins[number];

/** Four people for all of April, and what is ordered. */
async function firm(orders: Parameters<typeof event>[2][]): Promise<Ctx> {
  const ctx = await testOrganisation({ now });
  await ingest(ctx, [
    event("headcount.set", "2026-01-01", { role: "desk", fte: "4", monthlySalary: "10000" }),
    ...orders.map((order, n) => event("order.placed", "2026-04-10", { order: `o${n}`, ...order })),
  ]);
  return ctx;
}

async function figures(ctx: Ctx) {
  return (await readKpis(ctx, { ...april, interval: "total", process: null })).total.kpis;
}

async function estimate(ctx: Ctx, ...estimatedMargins: Margin[]): Promise<void> {
  await changeSettings(ctx, { estimatedMargins });
}

const whole = (share: string, from = "2026-01-01"): Margin => ({ channel: null, from, share });
const shop = (share: string, from = "2026-01-01"): Margin => ({ channel: "shop", from, share });

test("it stands in for the goods of those orders that do not say what they cost, and is marked", async () => {
  const ctx = await firm([{ amount: "1000", cogs: "600" }, { amount: "3000" }]);
  expect((await figures(ctx)).marginPerHead).toEqual({
    ...{ value: 850, numerator: 3400, denominator: 4, completeness: 0.5 },
  });
  await estimate(ctx, whole("0.4"));
  const kpis = await figures(ctx);
  // 400 of the first, 40 % of the others
  expect(kpis.marginPerHead).toEqual({
    ...{ value: 400, numerator: 1600, denominator: 4, completeness: 0.5, estimated: true },
  });
  expect(kpis.contributionPerHead).toMatchObject({ value: 400, estimated: true });
  // 1,600 × 365 ÷ 30 over 4 × 10,000 × 1.67 × 12
  expect(kpis.breakEven).toMatchObject({ value: 0.024285, estimated: true });
  expect(kpis.gmvPerHead).toEqual({ value: 1000, numerator: 4000, denominator: 4 });
  expect(kpis.cts).not.toHaveProperty("estimated");
});

test("where 95 % of the amount says what its goods cost, it changes nothing", async () => {
  const ctx = await firm([{ amount: "1900", cogs: "1000" }, { amount: "100" }]);
  const before = await figures(ctx);
  await estimate(ctx, whole("0.1"));
  expect(await figures(ctx)).toEqual(before);
});

test("a channel's own goes before the firm's, and each is in force from its day", async () => {
  const ctx = await firm([
    { amount: "1000", channel: "shop" },
    { amount: "1000", channel: "market" },
    { amount: "1000" },
  ]);
  const margin = async () => (await figures(ctx)).marginPerHead?.numerator;
  await estimate(ctx, whole("0.5"), shop("0.2"));
  expect(await margin()).toBe(200 + 500 + 500);
  // the shop's own only begins after the order
  await estimate(ctx, whole("0.5"), shop("0.2", "2026-04-11"));
  expect(await margin()).toBe(1500);
  await estimate(ctx, whole("0.5"), whole("0.3", "2026-04-10"), shop("0.2"));
  expect(await margin()).toBe(200 + 300 + 300);
});

test("one that makes up for too little is not taken", async () => {
  const ctx = await firm([{ amount: "1000", channel: "shop" }, { amount: "100" }]);
  await estimate(ctx, shop("0.2"));
  expect((await figures(ctx)).marginPerHead).toEqual({
    ...{ value: 275, numerator: 1100, denominator: 4, completeness: 0 },
  });
  await estimate(ctx, shop("0.2"), whole("1"));
  expect((await figures(ctx)).marginPerHead).toMatchObject({ numerator: 300, estimated: true });
});

test("other currencies are estimated at the rate of their day, refunds come off in full", async () => {
  const ctx = await testOrganisation({ now });
  await changeSettings(ctx, { exchangeRates: [{ currency: "USD", from: "2026-01-01", rate: 7 }] });
  await ingest(ctx, [
    event("headcount.set", "2026-01-01", { role: "desk", fte: "1" }),
    event("order.placed", "2026-04-10", { order: "a", amount: "100", currency: "USD", channel: "shop" }),
    event("order.refunded", "2026-04-11", { order: "a", amount: "10", currency: "USD" }),
  ]);
  await estimate(ctx, shop("0.5"));
  expect((await figures(ctx)).marginPerHead).toMatchObject({ numerator: 350 - 70, estimated: true });
});

test("each period is judged by its own orders, and their days are the organisation's", async () => {
  const ctx = await firm([{ amount: "1000", cogs: "500" }]);
  await ingest(ctx, [
    // the 11th in Shanghai
    event("order.placed", "2026-04-10T16:00:00", { order: "late", amount: "1000", channel: "shop" }),
  ]);
  await estimate(ctx, shop("0.3"));
  const { points } = await readKpis(ctx, {
    from: "2026-04-09",
    to: "2026-04-11",
    interval: "day",
    process: null,
  });
  expect(points.map(({ kpis }) => [kpis.marginPerHead?.numerator, kpis.marginPerHead?.estimated])).toEqual([
    [0, undefined],
    [500, undefined],
    [300, true],
  ]);
});

test("CSV has a column for it when there is one", async () => {
  const ctx = await firm([{ amount: "1000" }]);
  const csv = async () => kpisCsv(await readKpis(ctx, { ...april, interval: "total", process: null }));
  expect(await csv()).not.toContain("estimated");
  await estimate(ctx, whole("0.4"));
  expect(await csv()).toContain("marginPerHead.estimated");
});

test("margins are settings: listed, replaced as a whole, refused by pointer, and admins' alone", async () => {
  const ctx = await testOrganisation();
  await changeSettings(ctx, { estimatedMargins: [{ from: "2026-01-01", share: 0.35 }, shop("1.000000")] });
  expect((await readSettings(ctx)).estimatedMargins).toEqual([whole("0.35"), shop("1")]);
  for (const [estimatedMargins, pointer] of [
    [[whole("1.01")], "/estimatedMargins/0/share"],
    [[whole("-0.1")], "/estimatedMargins/0/share"],
    [[{ ...shop("0.1"), channel: "" }], "/estimatedMargins/0/channel"],
    [[whole("0.1", "2026-02-30")], "/estimatedMargins/0/from"],
    [[shop("0.1"), shop("0.2")], "/estimatedMargins/1"],
  ] as const) {
    await expect(changeSettings(ctx, { estimatedMargins: [...estimatedMargins] })).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ pointer })] },
    });
  }
  const manager = as(ctx, { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "manager" });
  await expect(changeSettings(manager, { estimatedMargins: [] })).rejects.toMatchObject({
    code: "forbidden",
  });
  await changeSettings(ctx, { estimatedMargins: [] });
  expect((await readSettings(ctx)).estimatedMargins).toEqual([]);
  expect((await readSettings(await testOrganisation())).estimatedMargins).toEqual([]);
});
