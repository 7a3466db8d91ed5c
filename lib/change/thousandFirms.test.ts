// Longer than most: one reading of each organisation's events by hand, held against three answers.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import { readDrivers } from "@/lib/change/readDrivers";
import { firstDay } from "@/lib/change/testing/closedCases";
import { plainDrivers } from "@/lib/change/testing/plainDrivers";
import { smallFirms } from "@/lib/change/testing/smallFirms";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testDatabase } from "@/lib/db/testing";
import { readCosts } from "@/lib/economics/readCosts";
import { ingest } from "@/lib/ingest/ingest";
import { type Cost, costsOf } from "@/lib/ingest/testing/costsOf";
import { dayAfter, daysFrom } from "@/lib/ingest/testing/days";
import { ordersOf } from "@/lib/ingest/testing/firm";
import { foldCases } from "@/lib/ingest/testing/foldCase";
import { N } from "@/lib/ingest/testing/number";
import { putSettings } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { shares } from "@/lib/ingest/testing/shares";
import type { World } from "@/lib/ingest/testing/world";
import { type ShareKey, shareKeys } from "@/lib/kpi/shareKeys";

const now = new Date("2026-05-01T02:00:00Z");
const count = whole ? 1_000 : 100;
/** A sum is rounded once: it is off by half a millionth at the most, a part of it by a whole one. */
const half = "0.0000005";
const one = "0.000001";

test(`${count} organisations: drivers add up to the change, costs to the ledger, to the last digit`, async () => {
  const worlds = smallFirms(count, 20_261_121);
  const seen = { firms: 0, events: 0, shares: 0, costs: 0, amounts: 0 };
  const hold = async (world: World, at: number) => {
    const ctx = await firmOf(world);
    await ingest(ctx, world.events);
    // cases are closed over three weeks, money comes in the first ten days
    const shares = await ofShare(ctx, world, daysAround(7 + (at % 7)), at);
    const costs = await ofCost(ctx, world, daysAround(3 + (at % 4)));
    const amounts = await ofLedger(ctx, world, daysAround(4));
    seen.shares += shares;
    seen.costs += costs;
    seen.amounts += amounts;
    seen.firms += 1;
    seen.events += world.events.length;
  };
  const waiting = worlds.entries();
  const worker = async () => {
    for (const [at, world] of waiting) await hold(world, at);
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(seen.firms).toBe(count);
  // enough of them had something to explain
  expect(seen.events).toBeGreaterThan(20 * count);
  expect(seen.shares).toBeGreaterThan(0.6 * count);
  expect(seen.costs).toBeGreaterThan(0.2 * count);
  expect(seen.amounts).toBeGreaterThan(0.95 * count);
}, 600_000);

/** With its settings, and nothing else that a newcomer gets: made a thousand times. */
async function firmOf(world: World): Promise<TestOrganisation> {
  const org = randomUUID();
  const slug = `firm-${org.slice(0, 18)}`;
  const actor = { kind: "command", id: "test" } as const;
  const ctx = { org, slug, marker: slug, actor, db: await testDatabase(), now };
  await statements(ctx, (run) =>
    run(
      `insert into organisation (organisation_id, slug, name, timezone, currency, created_at)
       values ($1::uuid, $2::text, $2::text, $3::text, $4::text, $5::timestamptz)`,
      [org, slug, world.timezone, world.currency, now],
    ),
  );
  await putSettings(ctx, world);
  return ctx;
}

function daysAround(day: number): Days {
  const middle = dayAfter(firstDay, day);
  return { baseFrom: firstDay, baseTo: middle, from: dayAfter(middle), to: dayAfter(firstDay, 21) };
}

type Days = Record<"from" | "to" | "baseFrom" | "baseTo", string>;

async function ofShare(ctx: TestOrganisation, world: World, days: Days, at: number): Promise<number> {
  // in turn, but one that counted something on both sides where there is any
  const turned = shareKeys.map((_, n) => shareKeys[(at + n) % shareKeys.length] ?? "aar");
  const exactly = driversByHand(world, days);
  const kpi = turned.find((one) => exactly(one) !== null) ?? "aar";
  const exact = exactly(kpi);
  const found = await readDrivers(ctx, { kpi, ...days });
  if (exact === null) {
    expect(found).toMatchObject({ change: null, drivers: [] });
    return 0;
  }
  const effects = found.drivers.flatMap((driver) => ("rate" in driver ? [driver.rate, driver.mix] : []));
  expect(added(effects).toNumber()).toBe(found.change);
  near(found.change ?? Number.NaN, new N(exact.change.text()), half);
  expect(found.drivers).toHaveLength(exact.drivers.length);
  for (const driver of found.drivers) {
    if (!("process" in driver)) throw new Error("a share has drivers by process");
    const own = exact.drivers.find(({ process }) => process === driver.process);
    near(driver.rate, new N(own?.rate.text() ?? Number.NaN), one);
    near(driver.mix, new N(own?.mix.text() ?? Number.NaN), one);
  }
  return 1;
}

/** The drivers of any share, from one reading of the events. */
function driversByHand(world: World, days: Days) {
  const cases = foldCases(world.events);
  const processes = processesOf(world).map((one) => ({
    ...one,
    before: shares(world, cases, daysFrom(days.baseFrom, days.baseTo), one.process),
    after: shares(world, cases, daysFrom(days.from, days.to), one.process),
  }));
  return (kpi: ShareKey) => {
    const service = kpi === "fcr" || kpi === "reopenRate";
    const of = ({ numerator, denominator }: (typeof processes)[number]["before"][ShareKey]) => ({
      numerator: Number(numerator),
      denominator: Number(denominator),
    });
    return plainDrivers(
      processes
        .filter(({ core, stage }) => (service ? stage === "service" : core))
        .map(({ process, before, after }) => ({ process, before: of(before[kpi]), after: of(after[kpi]) })),
    );
  };
}

async function ofCost(ctx: TestOrganisation, world: World, days: Days): Promise<number> {
  const found = await readDrivers(ctx, { kpi: "cts", ...days });
  const period = (from: string, to: string) => {
    const inside = daysFrom(from, to);
    const orders = ordersOf(world, inside).count;
    const { items } = costsOf(world, inside, null);
    return { orders, part: (name: string) => cell(items, name).div(orders) };
  };
  const [before, after] = [period(days.baseFrom, days.baseTo), period(days.from, days.to)];
  // a cost of 0 of which nothing is priced is not known to be one
  const unknown = [found.before, found.after].some(({ value, completeness }) => value === 0 && !completeness);
  if (before.orders === 0 || after.orders === 0 || unknown) {
    expect(found).toMatchObject({ change: null, drivers: [] });
    return 0;
  }
  const names = served.flatMap((stage) => kinds.map((kind) => `${stage}.${kind}`));
  const change = (name: string) => after.part(name).minus(before.part(name));
  expect(found.drivers).toHaveLength(names.length);
  for (const driver of found.drivers) {
    if (!("stage" in driver)) throw new Error("a cost has drivers by stage and kind");
    near(driver.effect, change(`${driver.stage}.${driver.kind}`), one);
  }
  const effects = found.drivers.map((driver) => ("effect" in driver ? driver.effect : Number.NaN));
  expect(added(effects).toNumber()).toBe(found.change);
  near(found.change ?? Number.NaN, added(names.map(change)), half);
  return 1;
}

async function ofLedger(ctx: TestOrganisation, world: World, { baseFrom, to }: Days): Promise<number> {
  const { cells, orders } = await readCosts(ctx, { from: baseFrom, to });
  const inside = daysFrom(baseFrom, to);
  const { items } = costsOf(world, inside, null);
  expect(orders).toBe(ordersOf(world, inside).count);
  const all = added(items.map(({ amount }) => amount));
  near(cells.all.amount, all, half);
  const groups = [cells.allocated, cells.unallocated, cells.backoffice, cells.outside];
  expect(added(groups.map(({ amount }) => amount)).toFixed()).toBe(cells.all.amount);
  for (const [name, { amount }] of Object.entries(cells)) {
    const [group = "", kind] = name.split(".");
    if (kind !== undefined && group !== "allocated") near(amount, cell(items, name), one);
  }
  return Number(!all.isZero());
}

const served = ["acquisition", "service", "fulfilment"];
const kinds = ["labour", "model", "tool", "spend"];

/** What belongs into one cell of the cost tree, by the definitions' letter. */
function cell(items: readonly Cost[], name: string): N {
  const [group = "", kind = ""] = name.split(".");
  const stage = group === "unallocated" ? null : group;
  return added(
    items
      .filter((cost) => {
        const entry = cost.of === "entry";
        if (kind === "spend") return entry && cost.kind === group;
        if (group === "outside") return entry && cost.kind === kind;
        return cost.kind === kind && cost.stage === stage;
      })
      .map(({ amount }) => amount),
  );
}

function added(amounts: readonly (N | number | string)[]): N {
  return amounts.reduce<N>((sum, amount) => sum.plus(amount), new N(0));
}

/** The divisor of a quotient is carried to many more digits than this allows. */
function near(shown: number | string, exact: N, within: string): void {
  const off = new N(shown).minus(exact).abs();
  if (!off.lte(new N(within).plus("1e-20")))
    throw new Error(`${shown} is ${off.toFixed()} off ${exact.toFixed(9)}`);
}
