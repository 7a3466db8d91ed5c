import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { apportioned } from "@/lib/change/apportioned";
import { costDrivers } from "@/lib/change/costDrivers";
import type { Drivers } from "@/lib/change/driversAnswer";
import type { DriversQuery } from "@/lib/change/driversQuery";
import { type HollowReason, hollow } from "@/lib/change/hollow";
import { shareDrivers } from "@/lib/change/shareDrivers";
import { snapshot } from "@/lib/db/snapshot";
import { type Run, statements } from "@/lib/db/statements";
import type { Figure } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { type Exact, rounded, sum } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { knownValue } from "@/lib/kpi/knownValue";
import { type Parts, readPartsIn } from "@/lib/kpi/readParts";
import { readShares } from "@/lib/kpi/readShares";
import { settledDays, settledTo } from "@/lib/kpi/settled";
import { share } from "@/lib/kpi/share";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What moved a figure between two periods: a share by process, as rate and mix effects; the cost per order by stage and
 * kind of cost. The figures are those that `readKpis` gives, read in one snapshot, and the effects of an answer add up
 * to its change to the last digit. The largest come first.
 *
 * Days are those of the organisation's zone; effects of shares are parts of 1, of costs its currency per order. There
 * is no change, and there are no drivers, where either period counted nothing or nothing of its cost is known, or where
 * returns can still change one of the figures and not the other: these are not compared. With `aar`, also whether it rose hollow.
 * @throws Fault `forbidden`
 */
export async function readDrivers(ctx: Ctx, query: DriversQuery): Promise<Drivers> {
  require(ctx, "figures:read");
  const { kpi, from, to, baseFrom, baseTo } = query;
  return statements(
    ctx,
    async (run) => {
      const [after, before] = [await period(ctx, run, from, to), await period(ctx, run, baseFrom, baseTo)];
      const [now, then] = [figure(after, kpi), figure(before, kpi)];
      const early = kpi !== "cts" && catalog[kpi].settles === "withWindow";
      const found =
        early && now.provisional !== then.provisional
          ? null
          : kpi === "cts"
            ? knownValue(kpi, now) === null || knownValue(kpi, then) === null
              ? null
              : ofCost(before, after)
            : await ofShare(ctx, run, kpi, query);
      return {
        kpi,
        timezone: after.dated.timezone,
        currency: after.dated.currency,
        before: { start: baseFrom, end: baseTo, ...then },
        after: { start: from, end: to, ...now },
        change: found?.change ?? null,
        drivers: found?.drivers ?? [],
        ...(kpi === "aar" ? { hollow: await readHollow(ctx, run, before, after) } : {}),
      };
    },
    snapshot,
  );
}

function period(ctx: Ctx, run: Run, from: string, to: string): Promise<Parts> {
  return readPartsIn(ctx, run, { from, to, interval: "total", process: null });
}

/** FCR and the reopening rate are compared on as many settled days, both periods moved back by the same. */
async function readHollow(ctx: Ctx, run: Run, before: Parts, after: Parts): Promise<HollowReason[]> {
  const { start: from, end: to } = after.whole;
  const settled = settledDays({ from, to }, settledTo(after.dated, dayInZone(ctx.now, after.dated.timezone)));
  const back = daysInclusive(settled.to, to) - 1;
  const moved = async (parts: Parts): Promise<Facts> => {
    if (back === 0) return parts.total;
    const { start, end } = parts.whole;
    const { total } = await period(ctx, run, addDays(start, -back), addDays(end, -back));
    return { ...parts.total, firstClosed: total.firstClosed };
  };
  return hollow(await moved(before), await moved(after));
}

function figure(parts: Parts, kpi: DriversQuery["kpi"]): Figure {
  return parts.point(parts.whole, parts.total).kpis[kpi] ?? { value: null };
}

type Found = Pick<Drivers, "drivers"> & { change: number };

async function ofShare(ctx: Ctx, run: Run, kpi: ShareKey, query: DriversQuery): Promise<Found | null> {
  const read = (start: string, end: string) =>
    readShares(ctx.org, run, { kpi, periods: [{ start, end }], process: null });
  const [after, before] = [await read(query.from, query.to), await read(query.baseFrom, query.baseTo)];
  const nothing = { numerator: 0, denominator: 0 };
  const found = shareDrivers(
    [...new Set([...before.keys(), ...after.keys()])].sort().map((process) => ({
      process,
      before: before.get(process)?.[0] ?? nothing,
      after: after.get(process)?.[0] ?? nothing,
    })),
  );
  if (found === null) return null;
  const effects = apportioned(found.drivers.flatMap(({ rate, mix }) => [rate, mix]));
  const drivers = found.drivers.map((driver, at) => ({
    process: driver.process,
    before: share(driver.before.numerator, driver.before.denominator),
    after: share(driver.after.numerator, driver.after.denominator),
    rate: effects[2 * at] ?? 0,
    mix: effects[2 * at + 1] ?? 0,
  }));
  return {
    change: rounded(found.after.minus(found.before)),
    drivers: drivers.sort((a, b) => Math.abs(b.rate + b.mix) - Math.abs(a.rate + a.mix)),
  };
}

function ofCost(before: Parts, after: Parts): Found | null {
  const found = costDrivers(before.total, after.total);
  if (found === null) return null;
  const effects = apportioned(found.map(({ effect }) => effect));
  const drivers = found.map(({ stage, kind, before, after }, at) => ({
    stage,
    kind,
    before: rounded(before),
    after: rounded(after),
    effect: effects[at] ?? 0,
  }));
  const change: Exact = sum(found.map(({ effect }) => effect));
  return {
    change: rounded(change),
    drivers: drivers.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
  };
}
