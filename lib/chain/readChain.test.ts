import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import { chainCsv } from "@/lib/chain/chainCsv";
import { chainOrdersQuery } from "@/lib/chain/chainOrdersQuery";
import { type ChainOrder, listChainOrders } from "@/lib/chain/listChainOrders";
import { readChain } from "@/lib/chain/readChain";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, dayOf, daysFrom, microseconds } from "@/lib/ingest/testing/days";
import { deliveries } from "@/lib/ingest/testing/deliveries";
import { event } from "@/lib/ingest/testing/event";
import { byTimeAndIdentity, foldCases } from "@/lib/ingest/testing/foldCase";
import { N } from "@/lib/ingest/testing/number";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { changeProcess } from "@/lib/settings/changeProcess";
import { changeSettings } from "@/lib/settings/changeSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

const now = new Date("2026-03-20T00:00:00Z");
const days = { from: "2026-03-02", to: "2026-03-08" };

test("worked by hand: which orders run through alone, where and why the others break", async () => {
  const ctx = await firm();
  await ingest(ctx, [
    ...order("A"),
    ...link("quote", "A", "agent"),
    ...link("ship", "A", "system"),
    // a person quoted, and it is not shipped yet: broken at the first of the two
    ...order("B"),
    ...link("quote", "B", "human"),
    ...link("ship", "B", "agent", null),
    ...order("C"),
    ...link("ship", "C", "agent", "cancelled"),
    // two parcels, one of which is on its way
    ...order("D"),
    ...link("ship", "D", "agent"),
    ...link("ship", "D", "agent", null, "D-second"),
    // only a case outside of the chain names it
    ...order("E"),
    ...link("support", "E", "human"),
  ]);
  const answer = await readChain(ctx, days);
  expect(answer.orders).toBe(5);
  expect(answer.rate).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
  expect(answer.links).toEqual([
    { ...linkOf("quote", 2, 1), broken: { all: 1, open: 0, unresolved: 0, touched: 1 } },
    { ...linkOf("ship", 4, 1), broken: { all: 2, open: 1, unresolved: 1, touched: 0 } },
  ]);
  const asked = async (query: object) =>
    (await every(ctx, { ...days, ...query })).map(({ order: key }) => key);
  expect(await asked({ of: "linked" })).toEqual(["A", "B", "C", "D"]);
  expect(await asked({ of: "unbroken" })).toEqual(["A"]);
  expect(await asked({ of: "broken", link: "ship" })).toEqual(["C", "D"]);
  expect(await asked({ of: "broken", link: "ship", why: "open" })).toEqual(["D"]);
  expect(await asked({ of: "at", link: "quote" })).toEqual(["A", "B"]);
  expect(await asked({ of: "passed", link: "ship" })).toEqual(["A"]);
  expect(await asked({})).toEqual(["A", "B", "C", "D", "E"]);
  expect(chainCsv(answer).split("\r\n")[2]).toBe("2026-03-02,2026-03-08,ship,ship,4,1,2,1,1,0");
});

test("days to full payment, and what is unpaid, by age", async () => {
  const ctx = await firm();
  await changeSettings(ctx, {
    exchangeRates: [
      { currency: "USD", from: "2026-01-01", rate: "7" },
      { currency: "USD", from: "2026-03-04", rate: "8" },
    ],
  });
  await ingest(ctx, [
    ...order("A", "100"),
    event("order.paid", "2026-03-04T09:00", { order: "A", amount: "60" }),
    event("order.refunded", "2026-03-05T09:00", { order: "A", amount: "10" }),
    event("order.paid", "2026-03-06T09:00", { order: "A", amount: "30" }),
    // in another currency, paid at another rate: nothing is left
    event("order.placed", "2026-03-02T09:00", { order: "U", amount: "10", currency: "USD" }),
    event("order.paid", "2026-03-07T09:00", { order: "U", amount: "10", currency: "USD" }),
    ...order("B", "50"),
    event("order.paid", "2026-03-03T09:00", { order: "B", amount: "20" }),
    event("order.placed", "2026-01-05T09:00", { order: "old", amount: "1000" }),
    // given back without ever having been paid: neither paid nor unpaid
    ...order("R", "5"),
    event("order.refunded", "2026-03-03T09:00", { order: "R", amount: "5" }),
  ]);
  const { payment, unpaid } = await readChain(ctx, days);
  expect(payment).toEqual({ orders: 2, medianDays: 4, p90Days: 5 });
  expect(unpaid?.map(({ fromDays, orders, amount }) => [fromDays, orders, amount])).toEqual([
    [0, 1, "30"],
    [31, 0, "0"],
    [61, 1, "1000"],
    [91, 0, "0"],
  ]);
  const [recent] = unpaid ?? [];
  const listed = await every(ctx, { from: recent?.from ?? "", to: recent?.to ?? "", of: "unpaid" });
  expect(listed.map(({ order: key, unpaid: rest }) => [key, rest])).toEqual([["B", "30"]]);
  const paid = await every(ctx, { ...days, of: "paid" });
  expect(paid.map(({ order: key, days: taken }) => [key, taken])).toEqual([
    ["A", 4],
    ["U", 5],
  ]);
});

test("without a chain nothing is linked, without a payment nothing is known of what is owed", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await ingest(ctx, [...order("A"), ...link("quote", "A", "agent")]);
  const answer = await readChain(ctx, days);
  expect(answer).toMatchObject({ orders: 1, links: [], payment: null, unpaid: null });
  expect(answer.rate).toMatchObject({ value: null, numerator: 0, denominator: 0 });
});

test("who may read, and whose; what cannot be asked for", async () => {
  const ctx = await firm();
  await ingest(ctx, [...order("A"), ...link("quote", "A", "agent")]);
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readChain(writer, days)).rejects.toMatchObject({ code: "forbidden" });
  await expect(every(writer, days)).rejects.toMatchObject({ code: "forbidden" });
  const other = await firm();
  expect(await readChain(other, days)).toMatchObject({ orders: 0 });
  expect(await every(other, days)).toEqual([]);
  await expect(every(ctx, { ...days, of: "broken", link: "none" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(() => chainOrdersQuery.parse({ ...days, of: "at" })).toThrow("must name a process");
});

test("what was computed apart, in any order of arrival; every figure is as long as its list", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), fc.noShrink(fc.integer()), async (world, seed) => {
      const ctx = await organisationOf({ ...world, rates: world.rates }, world.now);
      for (const batch of deliveries(world.events, seed)) await ingest(ctx, batch);
      const chain = ["support", "报价"];
      for (const key of chain) await changeProcess(ctx, key, {});
      await changeSettings(ctx, { chain });
      const range = { from: world.firstDay, to: dayAfter(world.firstDay, 8) };
      const answer = await readChain(ctx, range);
      const exact = coursesOf(world.events, range, world.timezone, chain);
      const linked = exact.filter(({ links }) => links.some((one) => one !== null));
      expect(answer.orders).toBe(exact.length);
      expect(answer.rate.denominator).toBe(linked.length);
      expect(answer.rate.numerator).toBe(linked.filter(({ brokenAt }) => brokenAt === -1).length);
      for (const [place, process] of chain.entries()) {
        const found = answer.links[place] as ChainAnswer["links"][number];
        expect(found.orders).toBe(exact.filter(({ links }) => links[place] !== null).length);
        expect(found.broken.all).toBe(linked.filter(({ brokenAt }) => brokenAt === place).length);
        expect(await every(ctx, { ...range, of: "broken", link: process })).toHaveLength(found.broken.all);
        expect(await every(ctx, { ...range, of: "passed", link: process })).toHaveLength(found.unbroken);
      }
      const paid = exact.flatMap(({ days: taken }) => (taken === null ? [] : [taken])).sort((a, b) => a - b);
      // when an order in several currencies is met follows the rates, which are not computed here
      if (answer.payment !== null && !paid.some(Number.isNaN)) {
        expect(answer.payment.orders).toBe(paid.length);
        const median = paid[Math.ceil(paid.length / 2) - 1] ?? null;
        if (median === null) expect(answer.payment.medianDays).toBeNull();
        else expect(answer.payment.medianDays).toBeCloseTo(median, 5);
      }
    }),
    { numRuns: 8, interruptAfterTimeLimit: 10_000 },
  );
}, 60_000);

/** Orders of some days, each with its links: null where no case is, false where one is not done, and when it was paid. */
function coursesOf(
  events: readonly Event[],
  { from, to }: { from: string; to: string },
  timezone: string,
  chain: readonly string[],
) {
  const keys = [
    ...new Set(events.filter(({ type }) => type === "order.placed").map(({ order: key }) => key)),
  ];
  return keys.flatMap((key) => {
    const own = events.filter((one) => one.order === key).sort(byTimeAndIdentity);
    const lines = own.filter(({ type }) => type === "order.placed");
    const placed = lines[0]?.time ?? "";
    if (!daysFrom(from, to).includes(dayOf(placed, timezone))) return [];
    const links = chain.map((process) => {
      const cases = new Set(
        own.filter((one) => one.type === "case.opened" && one.process === process).map((one) => one.case),
      );
      if (cases.size === 0) return null;
      return [...cases].every((id) => {
        const [folded] = foldCases(events.filter((one) => one.process === process && one.case === id));
        return folded?.closed?.resolution === "resolved" && folded.level === "autonomous";
      });
    });
    const money = own.filter(({ type }) => type.startsWith("order."));
    const mixed = new Set(money.map(({ currency }) => currency)).size > 1;
    return [{ links, brokenAt: links.indexOf(false), days: mixed ? Number.NaN : daysToPay(money, placed) }];
  });
}

function daysToPay(money: readonly Event[], placed: string): number | null {
  const sum = (of: readonly Event[]) => of.reduce((all, { amount }) => all.plus(amount ?? 0), new N(0));
  const due = sum(money.filter(({ type }) => type === "order.placed"));
  for (const [at, one] of money.entries()) {
    const met = money.slice(0, at + 1).filter(({ type }) => type !== "order.placed");
    const paid = sum(met.filter(({ type }) => type === "order.paid"));
    if (one.type === "order.placed" || paid.isZero() || sum(met).lt(due)) continue;
    return Math.max(0, Number(microseconds(one.time) - microseconds(placed)) / 86_400_000_000);
  }
  return null;
}

async function firm(): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  for (const process of ["quote", "ship"]) await changeProcess(ctx, process, {});
  await changeSettings(ctx, { chain: ["quote", "ship"] });
  return ctx;
}

const linkOf = (process: string, orders: number, unbroken: number) => ({
  process,
  name: process,
  orders,
  unbroken,
});

function order(key: string, amount = "10"): Event[] {
  return [event("order.placed", "2026-03-02T09:00", { order: key, amount })];
}

function link(
  process: string,
  key: string,
  actorKind: "agent" | "system" | "human",
  resolution: "resolved" | "cancelled" | null = "resolved",
  id = key,
): Event[] {
  const of = { process, case: id };
  return [
    event("case.opened", "2026-03-02T09:00", { ...of, order: key }),
    event("case.step", "2026-03-02T10:00", { ...of, actorKind }),
    ...(resolution === null ? [] : [event("case.closed", "2026-03-02T11:00", { ...of, resolution })]),
  ];
}

async function every(ctx: Ctx, asked: object): Promise<ChainOrder[]> {
  const items: ChainOrder[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listChainOrders(ctx, chainOrdersQuery.parse({ ...asked, limit: 2, cursor }));
    items.push(...page.items);
    if (page.next === null) {
      expect(page.total).toBe(items.length);
      return items;
    }
    cursor = page.next;
  }
}
