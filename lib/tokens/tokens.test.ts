// Longer than most: one firm of a few steps, worked out by hand, looked at from every side.
import { beforeAll, describe, expect, test } from "vitest";
import { as, testOrganisation } from "@/lib/db/testing";
import { readCosts } from "@/lib/economics/readCosts";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { listSteps } from "@/lib/tokens/listSteps";
import { listTokenCases } from "@/lib/tokens/listTokenCases";
import { readTokens } from "@/lib/tokens/readTokens";
import { stepListQuery, tokenCaseQuery } from "@/lib/tokens/stepListQuery";
import type { TokenItem } from "@/lib/tokens/tokensAnswer";
import { tokensQuery } from "@/lib/tokens/tokensQuery";

const days = { from: "2026-03-01", to: "2026-03-31" };
const viewer = { kind: "person", id: "00000000-0000-4000-8000-000000000001", role: "viewer" } as const;

const step = (name: string, given: Partial<Event>) =>
  event("case.step", "2026-03-02T08:00", {
    case: name,
    actorKind: "agent",
    actorId: "kate",
    model: "m",
    requests: 1,
    ...given,
  });
const closed = (name: string, resolution: Event["resolution"], process = "support") =>
  event("case.closed", "2026-03-02T10:00", { case: name, process, resolution });
const tokens = (inputTokens: number, cachedTokens: number | null, outputTokens: number, requests = 1) => ({
  inputTokens,
  cachedTokens,
  outputTokens,
  requests,
});

/** m: 2 in, 0.5 cached, 10 out a million; n has no price. */
const events: Event[] = [
  event("model.priced", "2026-02-01", {
    model: "m",
    inputPrice: "2",
    cachedPrice: "0.5",
    outputPrice: "10",
  }),
  // resolved; 1,000,000 in of which 400,000 cached, 100,000 out: 1.2 + 0.2 + 1 = 2.4
  step("a", { ...tokens(1_000_000, 400_000, 100_000, 150), seconds: "30" }),
  closed("a", "resolved"),
  event("case.reviewed", "2026-03-02T09:30", { case: "a", verdict: "accepted", actorKind: "human" }),
  // resolved in the end, but one step went wrong: 1 wasted, 3 not
  step("b", { cost: "1", outcome: "failed", seconds: "90", ...tokens(200_000, null, 1_000) }),
  step("b", { cost: "3", seconds: "60", ...tokens(200_000, 0, 1_000, 2) }),
  closed("b", "resolved"),
  event("case.reviewed", "2026-03-02T09:30", { case: "b", verdict: "corrected", actorKind: "human" }),
  // came to nothing: all of 0.5 is wasted
  step("c", { cost: "0.5", actorId: "bob", ...tokens(100_000, 0, 0) }),
  closed("c", "unresolved"),
  // still open, elsewhere: 0.2
  step("d", { process: "sales", cost: "0.2", actorId: "bob", model: "n", ...tokens(50_000, 25_000, 10) }),
  // no price, by a system
  step("e", { process: "sales", actorKind: "system", actorId: "rules", model: "n", ...tokens(10, 0, 10) }),
  closed("e", "resolved", "sales"),
  // by hand with a model, of which only the cost is known
  step("f", {
    process: "sales",
    actorKind: "human",
    actorId: "li",
    touch: "work",
    cost: "0.1",
    requests: null,
  }),
  // none of these: a tool, a step without anything, another day
  step("g", { model: null, requests: null, cost: "7" }),
  step("g", { model: null, requests: null }),
  event("case.step", "2026-04-02", { case: "a", actorKind: "agent", model: "m", cost: "9" }),
];

let shared: Awaited<ReturnType<typeof testOrganisation>>;
beforeAll(async () => {
  shared = await testOrganisation({ now: new Date("2026-04-10T00:00:00Z") });
  await ingest(shared, events);
});

const read = (more: object = {}, most?: number) =>
  readTokens(shared, tokensQuery.parse({ ...days, ...more }), most);
const named = (items: TokenItem[], find: Partial<TokenItem>) =>
  items.find((item) => Object.entries(find).every(([name, value]) => item[name as "agent"] === value));

test("nothing is shown as more wasted than it cost, though each is rounded by itself", async () => {
  const ctx = await organisationOf(
    {
      ...{ timezone: "UTC", currency: "CNY", loadFactor: "1.67", productiveHours: "160", baselines: [] },
      ...{ processes: [], rates: [{ currency: "USD", fromDay: "2026-03-01", rate: "0.05" }] },
    },
    new Date("2026-04-10T00:00:00Z"),
  );
  // seven tenths of a millionth each: one and a half of them together, one of them alone
  const spent = { currency: "USD", cost: "0.000014" };
  await ingest(ctx, [
    step("a", { ...spent, actorId: "ann" }),
    closed("a", "resolved"),
    step("b", { ...spent, actorId: "bob" }),
    closed("b", "unresolved"),
  ]);
  const { items, total } = await readTokens(ctx, tokensQuery.parse({ ...days, by: "agent" }));
  expect(named(items, { agent: "ann" })).toMatchObject({ cost: "0.000001", wasted: "0" });
  expect(named(items, { agent: "bob" })).toMatchObject({ cost: "0", wasted: "0" });
  expect(total).toMatchObject({ cost: "0.000001", wasted: "0.000001" });
});

test("the whole: what it cost, what was wasted, what a resolved case cost", async () => {
  const { total, complete, entries } = await read();
  expect(complete).toBe(true);
  expect(entries).toBe("0");
  expect(total).toMatchObject({
    steps: 7,
    failed: 1,
    requests: 156,
    inputTokens: 1_550_010,
    cachedTokens: 425_000,
    outputTokens: 102_020,
    // 2.4 + 1 + 3 + 0.5 + 0.2 + 0.1
    cost: "7.2",
    wasted: "1.5",
    waste: 0.208333,
    // six steps with usage, one of them without a price
    completeness: 0.833333,
    unpriced: 1,
    byList: 0,
    cases: 6,
    resolved: 3,
    open: 2,
    requestsPerCase: 26,
    cacheHitRate: 0.274192,
    costPerResolvedCase: "2.4",
    seconds90: 90,
  });
  expect(total.precision).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(total.failureRate).toMatchObject({ value: 0.142857, numerator: 1, denominator: 7 });
});

test("by process, agent and model: the parts add up to the whole, and to the model's cost of the tree", async () => {
  for (const by of ["process", "agent", "model", "process-model"]) {
    const { items, total } = await read({ by });
    expect(items.reduce((sum, { cost }) => sum + Math.round(Number(cost) * 1e6), 0)).toBe(7_200_000);
    expect(items.reduce((sum, { wasted }) => sum + Math.round(Number(wasted) * 1e6), 0)).toBe(1_500_000);
    expect(items.reduce((sum, { steps }) => sum + (steps ?? 0), 0)).toBe(total.steps);
  }
  const { cells } = await readCosts(shared, days);
  expect(cells["service.model"].amount).toBe("7.2");
  expect(cells["service.tool"].amount).toBe("7");

  const byProcess = (await read()).items;
  expect(named(byProcess, { process: "support" })).toMatchObject({
    cost: "6.9",
    wasted: "1.5",
    cases: 3,
    resolved: 2,
  });
  expect(named(byProcess, { process: "sales" })).toMatchObject({
    cost: "0.3",
    wasted: "0",
    cases: 3,
    resolved: 1,
    open: 2,
  });
  const byAgent = (await read({ by: "agent" })).items;
  expect(byAgent.map(({ agent }) => agent)).toEqual(["kate", "bob", "", "rules"]);
  expect(named(byAgent, { agent: "bob" })).toMatchObject({
    cost: "0.7",
    wasted: "0.5",
    cases: 2,
    resolved: 0,
    costPerResolvedCase: null,
  });
  // no price at all: neither 0 a case nor no waste
  expect(named(byAgent, { agent: "rules" })).toMatchObject({
    completeness: 0,
    costPerResolvedCase: null,
    wasted: null,
    waste: null,
    unpriced: 1,
  });
  const both = (await read({ by: "process-model" })).items;
  expect(named(both, { process: "support", model: "m" })).toMatchObject({
    cost: "6.9",
    failureRate: { value: 0.25 },
    seconds90: 90,
  });
});

test("one process only", async () => {
  const { total, items } = await read({ process: "sales", by: "model" });
  expect(total).toMatchObject({ cost: "0.3", cases: 3, steps: 3 });
  expect(items.map(({ model }) => model)).toEqual(["n", "m"]);
  await expect(read({ process: "nothing" })).rejects.toMatchObject({ code: "not-found" });
});

test("every process at the cache hit rate of the best agent with 100 requests", async () => {
  // kate: 400,000 of 1,400,000 with 153 requests; bob's half is too few to go by
  const { cache } = await read();
  expect(cache).toMatchObject({ agent: "kate", rate: 0.285714, processes: [{ process: "support" }] });
  // support reads 400,000 of 1,500,000: 28,571.43 of the 1,100,000 uncached are lacking. If all were cached, that would
  // save 0.9 of the first step; of those sent with their cost as much as of list prices: 0.3 of 0.41, 0.15 of 0.2
  const all = 0.9 + 4 * (0.3 / 0.41) + 0.375;
  expect(Number(cache?.saved)).toBeCloseTo((all * 28_571.428571) / 1_100_000, 5);
});

test("more steps than are looked into: what the sums by day know, and nothing else", async () => {
  const { complete, total, items, cache } = await read({ by: "process-model" }, 3);
  expect(complete).toBe(false);
  expect(total).toMatchObject({
    cost: "7.2",
    requests: 156,
    cacheHitRate: 0.274192,
    unpriced: 1,
    steps: null,
    cases: null,
    wasted: null,
    waste: null,
    precision: null,
    costPerResolvedCase: null,
  });
  expect(named(items, { process: "support", model: "m" })).toMatchObject({ cost: "6.9", seconds90: null });
  expect(cache).toBeNull();
});

describe("lists", () => {
  const steps = (more: object) => listSteps(shared, stepListQuery.parse({ ...days, ...more }));
  const cases = (more: object) => listTokenCases(shared, tokenCaseQuery.parse({ ...days, ...more }));
  const added = (items: { amount: string | null }[]) =>
    items.reduce((sum, { amount }) => sum + Math.round(Number(amount ?? 0) * 1e6), 0) / 1e6;

  test("every figure opens as many, or as much, as it says", async () => {
    for (const by of ["process", "agent", "model", "process-model"]) {
      for (const item of (await read({ by })).items) {
        const of = {
          by,
          ...(item.process === null ? {} : { ofProcess: item.process }),
          ...(item.agent === null ? {} : { ofAgent: item.agent }),
          ...(item.model === null ? {} : { ofModel: item.model }),
        };
        const all = await steps(of);
        expect([all.sum, added(all.items), all.total]).toEqual([item.cost, Number(item.cost), item.steps]);
        const wasted = await steps({ ...of, wasted: "true" });
        expect(added(wasted.items)).toBe(Number(item.wasted ?? 0));
        expect((await steps({ ...of, unpriced: "true" })).total).toBe(item.unpriced);
        expect((await cases(of)).total).toBe(item.cases);
        expect((await cases({ ...of, resolution: "resolved" })).total).toBe(item.resolved);
      }
    }
  });

  test("pages follow each other, and a foreign cursor is refused", async () => {
    const whole = await steps({});
    const first = await steps({ limit: 3 });
    const second = await steps({ limit: 3, cursor: first.next });
    const third = await steps({ limit: 3, cursor: second.next });
    expect([...first.items, ...second.items, ...third.items]).toEqual(whole.items);
    expect(third.next).toBeNull();
    expect(whole.items.map(({ pricedBy }) => pricedBy).toSorted()).toEqual([
      ...["firm", null],
      ...["step", "step", "step", "step", "step"],
    ]);
    await expect(steps({ cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
    const many = await cases({ limit: 2 });
    expect(many.items.map(({ case: name }) => name)).toEqual(["a", "b"]);
    expect((await cases({ limit: 2, cursor: many.next })).items.map(({ case: name }) => name)).toEqual([
      "c",
      "d",
    ]);
    await expect(cases({ cursor: first.next })).rejects.toMatchObject({ code: "invalid" });
  });

  test("a group is named by what it is by", () => {
    expect(stepListQuery.safeParse({ ...days, by: "agent", ofModel: "m" }).success).toBe(false);
    expect(stepListQuery.safeParse({ ...days, by: "process-model", ofModel: "m" }).success).toBe(false);
    expect(tokenCaseQuery.safeParse({ ...days, by: "agent", ofAgent: "" }).success).toBe(true);
  });
});

test("another organisation sees none of it; a key that only brings events may not ask", async () => {
  const other = await testOrganisation({ now: shared.now });
  const { total, items, handovers } = await readTokens(other, tokensQuery.parse(days));
  expect([total.steps, total.cost, items, handovers]).toEqual([0, "0", [], []]);
  expect((await listSteps(other, stepListQuery.parse(days))).items).toEqual([]);
  expect((await listTokenCases(other, tokenCaseQuery.parse(days))).items).toEqual([]);
  const brings = as(shared, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readTokens(brings, tokensQuery.parse(days))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listSteps(brings, stepListQuery.parse(days))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listTokenCases(brings, tokenCaseQuery.parse(days))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await readTokens(as(shared, viewer), tokensQuery.parse(days))).total.cost).toBe("7.2");
});

test.each([
  [{ from: "2026-03-02", to: "2026-03-01" }, "to"],
  [{ ...days, by: "customer" }, "by"],
  [{ ...days, times: "0" }, "times"],
  [{ ...days, times: "-1" }, "times"],
  [{ ...days, colour: "red" }, undefined],
])("%j is refused", (query, path) => {
  const read = tokensQuery.safeParse(query);
  expect(read.error?.issues[0]?.path[0]).toBe(path);
  expect(read.success).toBe(false);
});
