import type { Event } from "@/lib/events/event";
import { dayOf } from "@/lib/ingest/testing/days";
import { byTimeAndIdentity } from "@/lib/ingest/testing/foldCase";
import { N } from "@/lib/ingest/testing/number";
import type { World } from "@/lib/ingest/testing/world";

/**
 * An amount of an event in the organisation's currency, at the rate in force on the event's day; on a day before the
 * first rate, at that one.
 */
export function inOwnCurrency(world: World, event: Event, amount: string): N {
  if (event.currency === null) return new N(amount);
  const day = dayOf(event.time, world.timezone);
  const rates = world.rates
    .filter((set) => set.currency === event.currency)
    .sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const rate = rates.filter((set) => set.fromDay <= day).at(-1) ?? rates[0];
  if (!rate) throw new Error(`no rate of ${event.currency}`);
  return new N(amount).times(rate.rate);
}

/** What was sold in some days; an order falls on the day of its earliest line, an amount on its own. */
export function ordersOf(world: World, days: string[]) {
  const onDay = (event: Event) => days.includes(dayOf(event.time, world.timezone));
  const lines = world.events.filter((event) => event.type === "order.placed");
  const keys = [...new Set(lines.map((event) => event.order))].filter((order) => {
    const earliest = lines.filter((line) => line.order === order).sort(byTimeAndIdentity)[0];
    return earliest !== undefined && onDay(earliest);
  });
  const sum = (events: Event[], amount: (event: Event) => string | null) =>
    events
      .filter(onDay)
      .reduce((total, event) => total.plus(inOwnCurrency(world, event, amount(event) ?? "0")), new N(0));
  return {
    count: keys.length,
    withCogs: keys.filter((key) => lines.every((line) => line.order !== key || line.cogs !== null)).length,
    amount: sum(lines, (line) => line.amount),
    cogs: sum(lines, (line) => line.cogs),
    refunded: sum(
      world.events.filter((event) => event.type === "order.refunded"),
      (event) => event.amount,
    ),
  };
}

/** Who is employed on a day: of each role the last headcount up to that day. */
export function rosterOf(world: World, day: string): { role: string; fte: N; salary: N | null }[] {
  const inForce = new Map<string, Event>();
  for (const event of world.events.filter((one) => one.type === "headcount.set").sort(byTimeAndIdentity)) {
    if (dayOf(event.time, world.timezone) <= day) inForce.set(event.role ?? "", event);
  }
  return [...inForce].map(([role, event]) => ({
    role,
    fte: new N(event.fte ?? "0"),
    salary: event.monthlySalary === null ? null : inOwnCurrency(world, event, event.monthlySalary),
  }));
}

/** The FTE-weighted mean of the salaries in force; null where there is nothing to weigh. */
export function meanSalaryOf(world: World, day: string): N | null {
  const paid = rosterOf(world, day).filter((role) => role.salary !== null);
  const heads = paid.reduce((sum, role) => sum.plus(role.fte), new N(0));
  if (heads.isZero()) return null;
  return paid.reduce((sum, role) => sum.plus(role.fte.times(role.salary ?? 0)), new N(0)).div(heads);
}

/** Average FTE over the days; null when they begin before anyone was counted. */
export function peopleOf(world: World, days: string[]): N | null {
  if (rosterOf(world, days[0] ?? "").length === 0) return null;
  const heads = days
    .flatMap((day) => rosterOf(world, day))
    .reduce((sum, role) => sum.plus(role.fte), new N(0));
  return heads.div(days.length);
}

/**
 * Daily mean of Σ FTE × salary × load factor, a month. Null when on one of the days no role has a salary, or the heads
 * of a role without one have no mean to take.
 */
export function payrollOf(world: World, days: string[]): N | null {
  let sum = new N(0);
  for (const day of days) {
    const roster = rosterOf(world, day);
    if (!roster.some((role) => role.salary !== null)) return null;
    for (const { fte, salary } of roster) {
      const pay = salary ?? meanSalaryOf(world, day);
      if (pay === null && !fte.isZero()) return null;
      sum = sum.plus(fte.times(pay ?? 0));
    }
  }
  return sum.times(world.loadFactor).div(days.length);
}
