import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { costListQuery } from "@/lib/economics/costListQuery";
import { listCosts } from "@/lib/economics/listCosts";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";
import { publicPrice } from "@/lib/prices/publicPrice";
import { changeSettings } from "@/lib/settings/changeSettings";
import { listSteps } from "@/lib/tokens/listSteps";
import { readTokens } from "@/lib/tokens/readTokens";
import { stepListQuery } from "@/lib/tokens/stepListQuery";
import { tokensQuery } from "@/lib/tokens/tokensQuery";

const days = { from: "2026-03-01", to: "2026-03-31" };

test("the public list prices what the firm does not, once it is asked for and a dollar has a rate", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-04-01T00:00:00Z") });
  const used = {
    actorKind: "agent",
    actorId: "kate",
    requests: 1,
    inputTokens: 1_000_000,
    outputTokens: 0,
  } as const;
  await ingest(ctx, [
    event("case.step", "2026-03-02", { ...used, model: "gpt-4o" }),
    event("case.step", "2026-03-20", { ...used, model: "gpt-4o" }),
    event("case.step", "2026-03-20", { ...used, model: "songyan-large" }),
    event("model.priced", "2026-03-10", { model: "gpt-4o", inputPrice: "5", outputPrice: "9" }),
  ]);
  const read = () => readTokens(ctx, tokensQuery.parse(days));
  const input = Number(publicPrice("gpt-4o")?.input);

  const before = await read();
  expect(before.total).toMatchObject({ cost: "5", unpriced: 2, byList: 0 });
  expect(before.prices).toMatchObject({ default: false, needsRate: true, offered: 0 });

  await changeSettings(ctx, { exchangeRates: [{ currency: "USD", from: "2026-01-01", rate: "7" }] });
  const offered = await read();
  expect(offered.total).toMatchObject({ cost: "5", unpriced: 2 });
  expect(offered.prices).toMatchObject({ default: false, needsRate: false, offered: 1 });
  const settled = await readKpis(ctx, kpiQuery.parse(days));

  await changeSettings(ctx, { defaultPrices: true });
  const priced = await read();
  expect(priced.total).toMatchObject({ cost: String(5 + 7 * input), unpriced: 1, byList: 1 });
  expect(priced.prices).toMatchObject({ default: true, offered: 0 });
  // every figure goes by it, and every list says so
  const { cts } = (await readKpis(ctx, kpiQuery.parse(days))).total.kpis;
  expect(cts?.numerator).toBe((settled.total.kpis.cts?.numerator ?? 0) + 7 * input);
  expect(cts?.completeness).toBe(0.666667);
  const steps = await listSteps(ctx, stepListQuery.parse(days));
  expect(steps.items.map(({ pricedBy }) => pricedBy).toSorted()).toEqual(["firm", "list", null]);
  const costs = await listCosts(ctx, costListQuery.parse(days));
  expect(costs.items.map(({ pricedBy }) => pricedBy).toSorted()).toEqual(["firm", "list", null]);
  const unpriced = await listCosts(ctx, costListQuery.parse({ ...days, unpriced: "true" }));
  expect(unpriced.items.map(({ model }) => model)).toEqual(["songyan-large"]);

  await changeSettings(ctx, { defaultPrices: false });
  expect((await read()).total).toEqual(offered.total);
});
