import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { readKpis } from "@/lib/kpi/readKpis";
import { readParts } from "@/lib/kpi/readParts";
import { courses } from "@/lib/roadmap/courses";
import { changeSettings } from "@/lib/settings/changeSettings";

const range = { from: "2026-04-01", to: "2026-04-30" };

test("an estimated margin is judged over the run of days as a whole, as the figure is", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-06-15T04:00:00Z") });
  await ingest(ctx, [
    event("headcount.set", "2026-01-01", { role: "desk", fte: "2", monthlySalary: "1000" }),
    event("order.placed", "2026-04-02", { order: "a", amount: "1000", cogs: "500" }),
    event("order.placed", "2026-04-20", { order: "b", amount: "1000" }),
    event("order.placed", "2026-04-28", { order: "c", amount: "9", cogs: "5" }),
  ]);
  const measures = async () => courses(await readParts(ctx, { ...range, interval: "day", process: null }));
  const before = await measures();
  expect(before.marginPerHead(range.from, range.to)).toBeNull();
  await changeSettings(ctx, { estimatedMargins: [{ from: "2026-01-01", share: "0.2" }] });
  const after = await measures();
  const { marginPerHead, breakEven } = (await readKpis(ctx, { ...range, interval: "total", process: null }))
    .total.kpis;
  // (500 + 200 + 4) ÷ 2, a month of 365 ÷ 12 days
  expect(after.marginPerHead(range.from, range.to)?.value).toBeCloseTo((352 * 365) / 12 / 30, 9);
  expect(after.marginPerHead(range.from, range.to)?.value).toBeCloseTo(
    ((marginPerHead?.value ?? 0) * 365) / 12 / 30,
    6,
  );
  expect(after.breakEven(range.from, range.to)?.value).toBeCloseTo(breakEven?.value ?? 0, 6);
  // days on which every order says what its goods cost, and days of none
  expect(after.marginPerHead("2026-04-01", "2026-04-05")).toEqual(
    before.marginPerHead("2026-04-01", "2026-04-05"),
  );
  expect(after.marginPerHead("2026-04-05", "2026-04-10")).toBeNull();
});
