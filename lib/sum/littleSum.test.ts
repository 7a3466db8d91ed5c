import fc from "fast-check";
import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { Exact, rounded } from "@/lib/kpi/exact";
import { readKpis } from "@/lib/kpi/readKpis";
import { changeSettings } from "@/lib/settings/changeSettings";
import { littleSum } from "./littleSum";
import type { SumValues } from "./sumFields";

const firm: SumValues = {
  ...{ people: "30", pay: "8000", sales: "1216000", margin: "30", ads: "24000" },
  ...{ load: "1.67", service: "10", handed: "60", agents: "10" },
};

test("a firm of thirty", () => {
  expect(littleSum(firm)).toEqual({
    cost: "160320",
    ads: "9600",
    needed: "169920",
    today: "145920",
    short: "24000",
    // (145,920 − 9,600) ÷ 160,320
    breakEven: 0.850299,
    // 160,320 × 10 % × 60 % × 90 %
    freed: "8657.28",
    freedPeople: "1.8",
  });
});

test("one that has to spare is short of less than nothing", () => {
  expect(littleSum({ ...firm, sales: "2000000" })).toMatchObject({ short: "-70080", breakEven: 1.437126 });
});

test("without sales there is no margin, and the whole of the cost is lacking", () => {
  expect(littleSum({ ...firm, sales: "0" })).toMatchObject({
    today: "0",
    short: "169920",
    breakEven: -0.05988,
  });
});

const cents = (most: number) => fc.integer({ min: 1, max: most }).map((n) => new Exact(n).div(100).toFixed());
const numbers = fc.record({
  people: cents(50_000),
  pay: cents(3_000_000),
  sales: cents(2_000_000_000),
  margin: fc.integer({ min: 0, max: 10_000 }).map((n) => new Exact(n).div(100).toFixed()),
  ads: cents(20_000_000),
});

test("what is needed is what a head costs and its part of the ads", () => {
  fc.assert(
    fc.property(numbers, (asked) => {
      const { cost, ads, needed, today, short } = littleSum({ ...firm, ...asked });
      const near = (a: Exact, b: string) => expect(a.minus(b).abs().lte("0.000002")).toBe(true);
      near(new Exact(cost).plus(ads), needed);
      near(new Exact(needed).minus(today), short);
    }),
  );
});

test("the same numbers as events give the same figures", { timeout: 120_000 }, async () => {
  const year = { from: "2025-01-01", to: "2025-12-31" };
  await fc.assert(
    fc.asyncProperty(numbers, fc.boolean(), async (asked, estimated) => {
      const { people, pay, sales, margin, ads } = asked;
      const ctx = await testOrganisation({ now: new Date("2026-06-15T04:00:00Z") });
      const share = new Exact(margin).div(100);
      const cogs = new Exact(sales).times(share.neg().plus(1)).toFixed();
      const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}-10`);
      await ingest(ctx, [
        event("headcount.set", "2024-12-01", {
          role: "all",
          fte: people,
          monthlySalary: pay,
        }),
        ...months.flatMap((day, at) => [
          event("order.placed", day, { order: `o${at}`, amount: sales, ...(estimated ? {} : { cogs }) }),
          event("cost.incurred", day, { category: "acquisition", amount: ads }),
        ]),
      ]);
      if (estimated) {
        const whole = { channel: null, from: year.from, share: share.toFixed() };
        await changeSettings(ctx, { estimatedMargins: [whole] });
      }
      const { kpis } = (await readKpis(ctx, { ...year, interval: "total", process: null })).total;
      const ours = littleSum({ ...firm, ...asked });
      expect(ours.breakEven).toBe(kpis.breakEven?.value);
      expect(rounded(new Exact(ours.today))).toBe(kpis.marginPerHead?.value);
      expect(rounded(new Exact(ours.today).minus(ours.ads)).toFixed(4)).toBe(
        kpis.contributionPerHead?.value?.toFixed(4),
      );
    }),
    { numRuns: 12 },
  );
});
