import fc from "fast-check";
import { expect, test } from "vitest";
import { draws } from "@/.ci/draws";
import { as, testOrganisation } from "@/lib/db/testing";
import { type CostFigure, type CostSum, costFigures, costSums, figuresOf } from "@/lib/economics/costFigures";
import { costListQuery, type costTimes } from "@/lib/economics/costListQuery";
import { type CostItem, listCosts } from "@/lib/economics/listCosts";
import { listUntimedSteps } from "@/lib/economics/listUntimedSteps";
import { readCosts } from "@/lib/economics/readCosts";
import type { CostCategory } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { type Cost, costsOf } from "@/lib/ingest/testing/costsOf";
import { dayAfter, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { N } from "@/lib/ingest/testing/number";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { Ctx } from "@/lib/tenancy/ctx";

const viewer = { kind: "person", id: "00000000-0000-4000-8000-000000000001", role: "viewer" } as const;

test("the tree is what the oracle finds cost by cost, and every figure's list adds up to it", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), async (world) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const days = { from: world.firstDay, to: dayAfter(world.firstDay, 8) };
      const { cells, priced } = await readCosts(ctx, days);

      const { items } = costsOf(world, daysFrom(days.from, days.to), null);
      const expected = (figure: string) =>
        items
          .filter((cost) => figure === "all" || leafOf(cost) === figure)
          .reduce((sum, { amount }) => sum.plus(amount), new N(0));
      for (const figure of costFigures) {
        const off = expected(figure).minus(cells[figure].amount).abs();
        expect(off.lte("0.0000010001"), `${figure} ${cells[figure].amount} off by ${off}`).toBe(true);
      }
      expect(expected("all").minus(cells.all.amount).abs().lte("0.0000005001")).toBe(true);
      const { cts } = (await readKpis(ctx, kpiQuery.parse(days))).total.kpis;
      expect(Number(cells.allocated.amount)).toBe(cts?.numerator);

      // six of them at a time, so that over the runs each has its turn several times
      for (const figure of turn(6)) {
        const whole = await everyCost(ctx, { ...days, figure });
        expect(added(whole.items), figure).toBe(cells[figure].amount);
        expect(whole.sum).toBe(cells[figure].amount);
      }
      const paged = await everyCost(ctx, { ...days, figure: "all", limit: 7 });
      expect(paged.items).toEqual((await everyCost(ctx, { ...days, figure: "all" })).items);

      const unpriced = await everyCost(ctx, { ...days, unpriced: "true" });
      expect(unpriced.items).toHaveLength(priced.all.unpriced);
      expect(unpriced.items.every(({ amount }) => amount === null)).toBe(true);
      const service = await everyCost(ctx, { ...days, figure: "service", unpriced: "true" });
      expect(service.items).toHaveLength(priced.service.unpriced);

      for (const time of ["measured", "estimated", "missing"] as const) {
        const known = await everyCost(ctx, { ...days, time });
        expect(known.items, time).toHaveLength(priced.all.time[time]);
      }
      const { estimated, missing } = priced.all.time;
      const unmeasured = await everyCost(ctx, { ...days, time: "unmeasured" });
      expect(unmeasured.items).toHaveLength(estimated + missing);
      const process = world.events.find((one) => one.process !== null)?.process;
      if (process) {
        const { cost } = (await readKpis(ctx, kpiQuery.parse({ ...days, process }))).total.kpis;
        const own = await everyCost(ctx, { ...days, figure: "all", process });
        expect(Number(added(own.items))).toBe(cost?.value);
      }
      // who may not see salaries: other amounts of the steps, the same figures
      const eyes = as(ctx, viewer);
      expect((await readCosts(eyes, days)).cells).toEqual(cells);
      const seen = await everyCost(eyes, { ...days, figure: "service.labour", limit: 3 });
      expect(added(seen.items, seen.difference ?? "x")).toBe(cells["service.labour"].amount);
      const own = await everyCost(ctx, { ...days, figure: "service.labour" });
      expect(seen.items.map(({ id }) => id)).toEqual(own.items.map(({ id }) => id));
    }),
    { numRuns: draws(30), interruptAfterTimeLimit: 20_000 },
  );
}, 120_000);

test("a list that ends with a page without prices adds up to its figure all the same", async () => {
  const stageOf = { ads: "acquisition", support: "service" } as const;
  const processes = Object.entries(stageOf).map(([process, stage]) => ({
    ...{ process, stage, core: true, window: 7 },
  }));
  const ctx = await organisationOf(
    {
      ...{ timezone: "UTC", currency: "CNY", loadFactor: "1.67", productiveHours: "160", baselines: [] },
      rates: [{ currency: "USD", fromDay: "2026-03-01", rate: "0.05" }],
      processes,
    },
    new Date("2026-03-20T00:00:00Z"),
  );
  const spent = { currency: "USD", amount: "0.00001" };
  await ingest(ctx, [
    event("cost.incurred", "2026-03-03", { ...spent, category: "model", process: "ads" }),
    event("cost.incurred", "2026-03-03", { ...spent, category: "tool", process: "ads" }),
    event("cost.incurred", "2026-03-03", { ...spent, category: "model", process: "support" }),
    event("case.step", "2026-03-03", {
      ...{ process: "support", case: "a", actorKind: "agent", model: "unheard of", inputTokens: 5 },
    }),
  ]);
  const days = { from: "2026-03-01", to: "2026-03-08" };
  // two halves of a millionth are one, but each stage's is rounded by itself
  const { cells } = await readCosts(ctx, days);
  expect(cells["allocated.model"].amount).toBe("0.000002");
  const { items } = await everyCost(ctx, { ...days, figure: "allocated.model", limit: 1 });
  expect(items.at(-1)).toMatchObject({ model: "unheard of", amount: null });
  expect(added(items)).toBe("0.000002");
});

test("every figure opens a list, and the list adds up to it", async () => {
  const stageOf = {
    ads: "acquisition",
    support: "service",
    ship: "fulfilment",
    books: "backoffice",
  } as const;
  const ctx = await organisationOf(
    {
      timezone: "Asia/Shanghai",
      currency: "CNY",
      loadFactor: "1.67",
      productiveHours: "151.6667",
      rates: [],
      baselines: [],
      processes: Object.entries(stageOf).map(([process, stage]) => ({
        process,
        stage,
        core: true,
        window: 7,
      })),
    },
    new Date("2026-03-20T00:00:00Z"),
  );
  const entry = (category: CostCategory, process: string | null = null) =>
    event("cost.incurred", "2026-03-03", {
      category,
      process,
      amount: "100",
      firstDay: "2026-02-27",
      lastDay: "2026-03-05",
    });
  const kinds = ["labour", "model", "tool"] as const;
  await ingest(ctx, [
    event("headcount.set", "2026-03-01", { role: "lead", fte: "1", monthlySalary: "7001" }),
    ...Object.keys(stageOf).flatMap((process) => [
      ...["700", "1100.5", null].map((seconds) =>
        event("case.step", "2026-03-02", { process, actorKind: "human", actorRole: "lead", seconds }),
      ),
      event("case.step", "2026-03-02", { process, actorKind: "agent", model: "m", cost: "0.000003" }),
      event("case.step", "2026-03-02", { process, actorKind: "system", cost: "0.5" }),
      ...kinds.map((kind) => entry(kind, process)),
    ]),
    ...kinds.map((kind) => entry(kind)),
    ...(["acquisition", "service", "fulfilment", "device", "overhead"] as const).map((kind) => entry(kind)),
  ]);
  const days = { from: "2026-03-02", to: "2026-03-08" };
  const { cells } = await readCosts(ctx, days);
  for (const figure of [...costFigures, ...costSums]) {
    expect(Number(cells[figure].amount), figure).toBeGreaterThan(0);
    const { items, sum } = await everyCost(ctx, { ...days, figure, limit: 3 });
    expect(added(items), figure).toBe(cells[figure].amount);
    expect(sum).toBe(cells[figure].amount);
    expect(new Set(items.map((item) => item.figure)), figure).toEqual(new Set(figuresOf(figure)));
  }
});

test("a step without its time, and a process's models and tools without the ledger, are as many as their pages say", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-20T00:00:00Z") });
  const process = "support";
  const byHand = { process, actorKind: "human" as const };
  await ingest(ctx, [
    event("case.step", "2026-03-02", { ...byHand, step: "answer", seconds: null }),
    event("case.step", "2026-03-03", { ...byHand, step: "answer", seconds: null }),
    event("case.step", "2026-03-03", { ...byHand, step: "answer", seconds: "60" }),
    event("case.step", "2026-03-03", { ...byHand, step: "file", seconds: null }),
    event("case.reviewed", "2026-03-04", { process, verdict: "accepted", seconds: null }),
    event("case.step", "2026-03-02", { process, actorKind: "agent", model: "m", cost: "0.25" }),
    event("case.step", "2026-03-02", { process, actorKind: "system", cost: "0.5" }),
    event("cost.incurred", "2026-03-02", { process, category: "model", amount: "7" }),
  ]);
  const days = { from: "2026-03-01", to: "2026-03-31", process };
  for (const { step, pieces } of await listUntimedSteps(ctx, days)) {
    const found = await everyCost(ctx, { ...days, time: "unmeasured", ofStep: step ?? "" });
    expect(found.items, step ?? "review").toHaveLength(pieces);
    expect(found.items.every((item) => item.step === step)).toBe(true);
  }
  expect((await listUntimedSteps(ctx, days)).map(({ pieces }) => pieces)).toEqual([2, 1, 1]);
  const admin = as(ctx, { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" });
  const typicalMinutes = [{ step: "answer", minutes: "4.50" }];
  await changeProcess(admin, process, { typicalMinutes, from: "2026-03-01" });
  expect((await listUntimedSteps(ctx, days)).find(({ step }) => step === "answer")?.minutes).toBe("4.5");
  const machine = { ...days, figure: "machine" } as const;
  expect(added((await everyCost(ctx, machine)).items)).toBe("7.75");
  const work = await everyCost(ctx, { ...machine, of: "work" });
  expect(added(work.items)).toBe("0.75");
  expect(work.sum).toBe("0");
  expect(added((await everyCost(ctx, { ...machine, of: "entry" })).items)).toBe("7");
});

test("single steps are priced at the firm's mean for who may not see salaries", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-20T00:00:00Z") });
  const by = (actorRole: string) => ({ actorKind: "human" as const, actorRole, seconds: "900" });
  await ingest(ctx, [
    event("headcount.set", "2026-03-01", { role: "agent", fte: "3", monthlySalary: "6000" }),
    event("headcount.set", "2026-03-01", { role: "lead", fte: "1", monthlySalary: "16000" }),
    event("case.step", "2026-03-02", by("lead")),
    event("case.step", "2026-03-03", by("agent")),
  ]);
  const query = { from: "2026-03-02", to: "2026-03-08", figure: "service.labour" } as const;
  const own = await everyCost(ctx, query);
  expect(own).toMatchObject({ sum: "57.40625", difference: null });
  expect(own.items.map(({ amount }) => amount)).toEqual(["41.75", "15.65625"]);
  const manager = as(ctx, { ...viewer, role: "manager" });
  const seen = await everyCost(manager, query);
  // the mean salary is 8500: 900 s at 88.71875 an hour
  expect(seen.items.map(({ amount }) => amount)).toEqual(["22.179688", "22.179687"]);
  expect(seen).toMatchObject({ sum: "57.40625", difference: "13.046875" });
  expect((await everyCost(as(ctx, { ...viewer, role: "admin" }), query)).difference).toBeNull();
  const key = as(ctx, { kind: "key", id: "k", scopes: ["kpis:read"] });
  expect((await everyCost(key, query)).difference).toBe("13.046875");
});

test("another organisation sees none of it, and who may not read figures nothing", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-20T00:00:00Z") });
  await ingest(ctx, [event("cost.incurred", "2026-03-02", { amount: "12.5", category: "overhead" })]);
  const days = { from: "2026-03-01", to: "2026-03-31" };
  expect((await readCosts(ctx, days)).cells.all.amount).toBe("12.5");
  const other = await testOrganisation({ now: ctx.now });
  expect((await readCosts(other, days)).cells.all.amount).toBe("0");
  expect(await everyCost(other, days)).toMatchObject({ sum: "0", items: [] });
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readCosts(writer, days)).rejects.toMatchObject({ code: "forbidden" });
  await expect(everyCost(writer, days)).rejects.toMatchObject({ code: "forbidden" });
});

test("what cannot be asked is said", async () => {
  const ctx = await testOrganisation();
  const days = { from: "2026-03-01", to: "2026-03-31" };
  await expect(everyCost(ctx, { ...days, process: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
  await expect(everyCost(ctx, { ...days, cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
  for (const wrong of [
    { figure: "service.rent" },
    { to: "2026-02-30" },
    { to: "2026-02-01" },
    { limit: 0 },
  ]) {
    expect(costListQuery.safeParse({ ...days, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
});

let opened = 0;

function turn(count: number): (CostFigure | CostSum)[] {
  const all = [...costFigures, ...costSums];
  return Array.from({ length: count }, () => all[opened++ % all.length] ?? "all");
}

function leafOf({ of, kind, stage }: Cost): CostFigure {
  const figure = () => {
    if (of === "work") return `${stage}.${kind}`;
    if (["acquisition", "service", "fulfilment"].includes(kind)) return `${kind}.spend`;
    return kind === "device" || kind === "overhead" ? `outside.${kind}` : `${stage ?? "unallocated"}.${kind}`;
  };
  return figure() as CostFigure;
}

function added(items: CostItem[], difference = "0"): string {
  return items.reduce((sum, { amount }) => sum.plus(amount ?? 0), new N(difference)).toFixed();
}

async function everyCost(
  ctx: Ctx,
  asked: {
    from: string;
    to: string;
    figure?: CostFigure | CostSum;
    process?: string;
    unpriced?: "true";
    time?: (typeof costTimes)[number];
    ofStep?: string;
    of?: "entry" | "work";
    cursor?: string;
    limit?: number;
  },
) {
  const items: CostItem[] = [];
  let cursor = asked.cursor;
  for (;;) {
    const page = await listCosts(
      ctx,
      costListQuery.parse({ limit: 500, ...asked, ...(cursor === undefined ? {} : { cursor }) }),
    );
    items.push(...page.items);
    if (page.next === null) {
      expect(page.total).toBe(items.length);
      return { ...page, items };
    }
    expect(page.difference).toBeNull();
    cursor = page.next;
  }
}
