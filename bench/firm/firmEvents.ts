import { caseEvents } from "@/bench/firm/caseEvents";
import { firm, startOfDay } from "@/bench/firm/firm";
import { fixedEvents } from "@/bench/firm/fixedEvents";
import { orderEvents } from "@/bench/firm/orderEvents";
import { shapes } from "@/bench/firm/shapes";
import { Random } from "@/lib/sample/random";
import type { WireEvent } from "@/lib/sample/wireEvent";

export interface Size {
  seed: number;
  /** about so many; never fewer than every process and course of a case needs on every day (some 420 a day) */
  events: number;
  days: number;
  /** the first of them; 0 when absent */
  from?: number;
}

/**
 * The firm's events in the order in which they arrive: all thirteen types, about six events a case, 10 % of them late
 * by up to 20 days. The same seed gives the same events. Whatever is in a day's rollups (process, course, role, model,
 * ledger entry) is there on every day and at every size: more events make the sums larger, not the keys more.
 */
export function* firmEvents({ seed, events, days, from = 0 }: Size): Generator<WireEvent> {
  const random = new Random(seed, "benchmark");
  const arrivals = new Map<number, Arrival[]>();
  let made = 0;
  const add = (event: WireEvent) => {
    made++;
    const delay = random.chance(0.1) ? random.next() * 20 * 86_400_000 : 0;
    const at = Date.parse(event.time) + delay;
    const day = Math.floor((at - startOfDay(0)) / 86_400_000);
    const sameDay = arrivals.get(day);
    if (sameDay) sameDay.push({ at, event });
    else arrivals.set(day, [{ at, event }]);
  };
  const everyCourse = firm.processes.length * shapes.length;
  for (let day = from; day < from + days; day++) {
    fixedEvents(day, from + days).forEach(add);
    const until = (events * (day - from + 1)) / days;
    for (let number = 0; number < everyCourse || made < until; number++) {
      caseEvents(random, day, number).forEach(add);
      if (number % 3 === 0) orderEvents(random, day, number).forEach(add);
    }
    yield* arrived(arrivals, day);
  }
  for (const day of [...arrivals.keys()].sort((a, b) => a - b)) yield* arrived(arrivals, day);
}

interface Arrival {
  at: number;
  event: WireEvent;
}

function* arrived(arrivals: Map<number, Arrival[]>, day: number): Generator<WireEvent> {
  const sameDay = arrivals.get(day) ?? [];
  arrivals.delete(day);
  sameDay.sort((a, b) => a.at - b.at);
  for (const { event } of sameDay) yield event;
}
