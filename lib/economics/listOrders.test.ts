import fc from "fast-check";
import { expect, test } from "vitest";
import { as, testOrganisation } from "@/lib/db/testing";
import { listOrders, type OrderItem } from "@/lib/economics/listOrders";
import { orderListQuery } from "@/lib/economics/orderListQuery";
import { readCosts } from "@/lib/economics/readCosts";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import type { Ctx } from "@/lib/tenancy/ctx";

test("there are as many as the cost per order is divided by, each once, page by page", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), async (world) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const days = { from: world.firstDay, to: dayAfter(world.firstDay, 8) };
      const { orders } = await readCosts(ctx, days);
      const found = await everyOrder(ctx, { ...days, limit: 2 });
      expect(found).toHaveLength(orders);
      expect(new Set(found.map(({ order }) => order)).size).toBe(orders);
      expect(found.every(({ placedOn }) => placedOn >= days.from && placedOn <= days.to)).toBe(true);
    }),
    { numRuns: 10, interruptAfterTimeLimit: 15_000 },
  );
}, 60_000);

test("an order with its lines, goods and refunds in the organisation's currency; no other organisation's", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-20T00:00:00Z") });
  await ingest(ctx, [
    event("order.placed", "2026-03-02", { order: "O-1", amount: "10.5", cogs: "4" }),
    event("order.placed", "2026-03-09", { order: "O-1", amount: "2", cogs: "1" }),
    event("order.refunded", "2026-03-12", { order: "O-1", amount: "3" }),
    event("order.placed", "2026-03-03", { order: "o-2", amount: "1" }),
  ]);
  const days = { from: "2026-03-01", to: "2026-03-05" };
  const [first, second] = await everyOrder(ctx, days);
  expect(first).toMatchObject({ order: "O-1", placedOn: "2026-03-02", lines: 2, withCogs: true });
  expect([first?.amount, first?.cogs, first?.refunded].map(Number)).toEqual([12.5, 5, 3]);
  expect(second).toMatchObject({ order: "o-2", withCogs: false, cogs: null });
  expect((await everyOrder(ctx, { ...days, search: "O-2" })).map(({ order }) => order)).toEqual(["o-2"]);
  expect((await everyOrder(ctx, { ...days, goods: "unknown" })).map(({ order }) => order)).toEqual(["o-2"]);
  expect((await everyOrder(ctx, { ...days, goods: "known" })).map(({ order }) => order)).toEqual(["O-1"]);
  expect(await everyOrder(await testOrganisation({ now: ctx.now }), days)).toEqual([]);
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(everyOrder(writer, days)).rejects.toMatchObject({ code: "forbidden" });
  await expect(everyOrder(ctx, { ...days, cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
});

async function everyOrder(
  ctx: Ctx,
  asked: { from: string; to: string; search?: string; goods?: string; cursor?: string; limit?: number },
): Promise<OrderItem[]> {
  const items: OrderItem[] = [];
  let { cursor } = asked;
  for (;;) {
    const page = await listOrders(ctx, orderListQuery.parse({ ...asked, ...(cursor ? { cursor } : {}) }));
    items.push(...page.items);
    if (page.next === null) {
      expect(page.total).toBe(items.length);
      return items;
    }
    cursor = page.next;
  }
}
