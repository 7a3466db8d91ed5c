import type { Event } from "@/lib/events/event";
import { dayOf, daysFrom } from "@/lib/ingest/testing/days";
import { inOwnCurrency, meanSalaryOf, rosterOf } from "@/lib/ingest/testing/firm";
import { byTimeAndIdentity } from "@/lib/ingest/testing/foldCase";
import { N } from "@/lib/ingest/testing/number";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import type { World } from "@/lib/ingest/testing/world";

/** One cost: of a step or review, or of a ledger entry; `stage` of the process it belongs to, null for none. */
export interface Cost {
  of: "work" | "entry";
  kind: string;
  stage: string | null;
  amount: N;
}

/** Every cost of some days, one by one, and how much of the work had a price; of one process, or of all. */
export function costsOf(world: World, days: string[], process: string | null) {
  const items: Cost[] = [];
  const needs: { stage: string; priced: boolean }[] = [];
  const stages = new Map(processesOf(world).map((known) => [known.process, known.stage]));
  for (const event of world.events) {
    if (process !== null && event.process !== process) continue;
    const stage = event.process === null ? null : (stages.get(event.process) ?? null);
    if (event.type === "cost.incurred") {
      items.push({ of: "entry", kind: event.category ?? "", stage, amount: spread(world, event, days) });
    }
    if (stage === null || !days.includes(dayOf(event.time, world.timezone))) continue;
    const work = (kind: string, amount: N) => items.push({ of: "work", kind, stage, amount });
    if (event.type === "case.reviewed" || (event.type === "case.step" && event.actorKind === "human")) {
      const pay = labour(world, event);
      if (pay !== null) work("labour", pay);
      if (event.seconds === null || !new N(event.seconds).isZero())
        needs.push({ stage, priced: pay !== null });
    }
    if (event.type === "case.step") {
      const usage = event.inputTokens !== null;
      const price = event.cost === null ? listPrice(world, event) : inOwnCurrency(world, event, event.cost);
      if (price !== null) work(event.model !== null || usage ? "model" : "tool", price);
      if (usage) needs.push({ stage, priced: price !== null });
    }
  }
  return {
    items,
    completeness(of: string[]): N | null {
      const asked = needs.filter((need) => of.includes(need.stage));
      return asked.length === 0 ? null : new N(asked.filter((need) => need.priced).length).div(asked.length);
    },
  };
}

/** Of an entry, the part that falls on these days. */
function spread(world: World, event: Event, days: string[]): N {
  const own = dayOf(event.time, world.timezone);
  const over = daysFrom(event.firstDay ?? own, event.lastDay ?? own);
  const inside = over.filter((day) => days.includes(day)).length;
  return inOwnCurrency(world, event, event.amount ?? "0")
    .times(inside)
    .div(over.length);
}

/** What the time of a person cost; null when the time or its price is not known. */
function labour(world: World, event: Event): N | null {
  const day = dayOf(event.time, world.timezone);
  const seconds = event.seconds ?? typicalSeconds(world, event, day);
  if (seconds === null) return null;
  const own = rosterOf(world, day).find((role) => role.role === event.actorRole)?.salary ?? null;
  const salary = own ?? meanSalaryOf(world, day);
  if (salary === null) return null;
  return salary.times(world.loadFactor).times(seconds).div(new N(world.productiveHours).times(3600));
}

function typicalSeconds(world: World, event: Event, day: string): N | null {
  const step = event.type === "case.step" ? event.step : "";
  const set = (world.stepMinutes ?? [])
    .filter((one) => one.process === event.process && one.step === step && one.fromDay <= day)
    .sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
    .at(-1);
  return set ? new N(set.minutes).times(60) : null;
}

/** Tokens at the price in force on the day of the step; null without usage, model or price. */
function listPrice(world: World, event: Event): N | null {
  if (event.inputTokens === null || event.model === null) return null;
  const day = dayOf(event.time, world.timezone);
  const price = world.events
    .filter((set) => set.type === "model.priced" && set.model === event.model)
    .filter((set) => dayOf(set.time, world.timezone) <= day)
    .sort(byTimeAndIdentity)
    .at(-1);
  if (!price) return null;
  const cached = event.cachedTokens ?? 0;
  const part = (tokens: number, perMillion: string | null) =>
    inOwnCurrency(world, price, perMillion ?? "0").times(tokens);
  return part(event.inputTokens - cached, price.inputPrice)
    .plus(part(cached, price.cachedPrice ?? price.inputPrice))
    .plus(part(event.outputTokens ?? 0, price.outputPrice))
    .div(1_000_000);
}
