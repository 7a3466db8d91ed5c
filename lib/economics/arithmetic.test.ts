import fc from "fast-check";
import { expect, test } from "vitest";
import { draws } from "@/.ci/draws";
import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { statements } from "@/lib/db/statements";
import { amountListQuery } from "@/lib/economics/amountListQuery";
import type { Term } from "@/lib/economics/arithmetic";
import { costListQuery } from "@/lib/economics/costListQuery";
import { costQuery } from "@/lib/economics/costQuery";
import { listAmounts } from "@/lib/economics/listAmounts";
import { listCosts } from "@/lib/economics/listCosts";
import { listHeads } from "@/lib/economics/listHeads";
import { listOrders } from "@/lib/economics/listOrders";
import { orderListQuery } from "@/lib/economics/orderListQuery";
import { readArithmetic } from "@/lib/economics/readArithmetic";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { N } from "@/lib/ingest/testing/number";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { kpiKeys } from "@/lib/kpi/answer";
import type { Ctx } from "@/lib/tenancy/ctx";

test("each figure is what its parts come to, and each part is what its list adds up to", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), async (world) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const days = { from: dayAfter(world.firstDay, 1), to: dayAfter(world.firstDay, 8) };
      const process = world.events.find((one) => one.process !== null)?.process ?? null;
      await compare(ctx, days, process === null ? [null] : [null, process]);
    }),
    { numRuns: draws(20), interruptAfterTimeLimit: 15_000 },
  );
}, 120_000);

test("so it is where every kind of part is there", async () => {
  const ctx = await organisationOf(
    {
      ...{ timezone: "Asia/Shanghai", currency: "CNY", loadFactor: "1.67", productiveHours: "160" },
      rates: [],
      processes: [],
      baselines: [{ process: "desk", fromDay: "2026-03-01", seconds: "600" }],
    },
    new Date("2026-04-20T00:00:00Z"),
  );
  const step = { process: "desk", case: "a" };
  await ingest(ctx, [
    event("headcount.set", "2026-03-01", { role: "support", fte: "2.5", monthlySalary: "7000" }),
    event("headcount.set", "2026-03-05", { role: "support", fte: "2", monthlySalary: "7000" }),
    event("order.placed", "2026-03-02", { order: "o", amount: "500", cogs: "200.5" }),
    event("order.placed", "2026-03-03", { order: "p", amount: "1000", channel: "shop" }),
    event("order.placed", "2026-03-03", { order: "q", amount: "200" }),
    event("order.refunded", "2026-03-04", { order: "o", amount: "20" }),
    event("cost.incurred", "2026-03-03", { category: "acquisition", amount: "30" }),
    event("cost.incurred", "2026-03-03", { category: "tool", amount: "3" }),
    event("case.step", "2026-03-03", { ...step, actorKind: "agent", model: "m", cost: "0.25" }),
    event("case.closed", "2026-03-03", { ...step, resolution: "resolved" }),
  ]);
  await statements(ctx, (run) =>
    run(
      "insert into margin_estimate values ($1::uuid, '', '2026-03-01', 0.4), ($1::uuid, 'shop', '2026-03-02', 0.3)",
      [ctx.org],
    ),
  );
  const days = { from: "2026-03-01", to: "2026-03-08" };
  const { figure, terms } = await readArithmetic(ctx, "marginPerHead", { ...days, process: null });
  // 1,000 of the shop at 30 %, 200 of nobody's at 40 %
  expect(terms.find(({ name }) => name === "goodsEstimated")?.amount).toBe("820");
  expect(figure?.estimated).toBe(true);
  const seen = await compare(ctx, days, [null, "desk"]);
  expect([...seen].sort()).toEqual([
    ...[
      "allocated",
      "cost",
      "counted",
      "goods",
      "goodsEstimated",
      "heads",
      "model",
      "orders",
      "placed",
      "population",
    ],
    ...["refunded", "savedSeconds", "spend", "unallocated", "unallocatedTool"],
  ]);
});

/** @returns the parts whose lists had something in them */
async function compare(
  ctx: Ctx,
  days: { from: string; to: string },
  processes: (string | null)[],
): Promise<Set<string>> {
  const seen = new Set<string>();
  const opened = new Map<string, Awaited<ReturnType<typeof listed>>>();
  for (const process of processes) {
    for (const kpi of kpiKeys) {
      const { figure, terms } = await readArithmetic(ctx, kpi, { ...days, process });
      expect(terms.length > 0, kpi).toBe(figure !== undefined);
      for (const { name, amount, list } of terms) {
        if (list === null || amount === null) continue;
        const items = opened.get(list.path) ?? (await listed(ctx, list.path));
        opened.set(list.path, items);
        const sum = items.reduce(
          (total, item) => total.plus((list.sum === null ? 1 : (item[list.sum] as string)) ?? 0),
          new N(0),
        );
        // heads are the mean over the days that the list adds up
        const expected = name === "heads" ? new N(amount).times(8) : new N(amount);
        expect(sum.minus(expected).abs().lt("1e-15"), `${kpi} ${name}: ${sum} for ${expected}`).toBe(true);
        if (items.length > 0) seen.add(name);
      }
      if (figure?.value == null) continue;
      const value = come(terms);
      // a break-even of tiny salaries is large: what is rounded counts for more there
      const off = value
        .minus(figure.value)
        .abs()
        .div(Math.max(1, Math.abs(figure.value)));
      expect(off.lte("0.00001"), `${kpi}: ${value} for ${figure.value}`).toBe(true);
    }
  }
  return seen;
}

function come(terms: readonly Term[]): N {
  const of = (as: Term["as"]) =>
    terms
      .filter((term) => term.as === as)
      .reduce((sum, { amount }) => sum.plus(amount ?? Number.NaN), new N(0));
  const over = of("over");
  return of("added")
    .minus(of("taken"))
    .div(over.isZero() ? 1 : over);
}

/** All pages of a list, by its address. */
async function listed(ctx: Ctx, path: string): Promise<Record<string, unknown>[]> {
  const { pathname, searchParams } = new URL(path, "http://x");
  const asked = { ...Object.fromEntries(searchParams), limit: 7 };
  const read = lists[pathname];
  if (!read) throw new Error(`There is no list at ${pathname}.`);
  const items: Record<string, unknown>[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await read(ctx, cursor === null ? asked : { ...asked, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

interface Page {
  items: readonly object[] & Record<string, unknown>[];
  next: string | null;
}

const lists: Record<string, (ctx: Ctx, query: Record<string, unknown>) => Promise<Page>> = {
  "/api/v1/cases": (ctx, query) =>
    listCases(ctx, caseQuery.parse(query)) as Promise<unknown> as Promise<Page>,
  "/api/v1/costs/entries": (ctx, query) =>
    listCosts(ctx, costListQuery.parse(query)) as Promise<unknown> as Promise<Page>,
  "/api/v1/costs/orders": (ctx, query) =>
    listOrders(ctx, orderListQuery.parse(query)) as Promise<unknown> as Promise<Page>,
  "/api/v1/amounts": (ctx, query) =>
    listAmounts(ctx, amountListQuery.parse(query)) as Promise<unknown> as Promise<Page>,
  "/api/v1/heads": (ctx, { from, to }) =>
    listHeads(ctx, costQuery.parse({ from, to })) as Promise<unknown> as Promise<Page>,
};
