import fc from "fast-check";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import type { EventType } from "@/lib/events/event";
import { randomEvents } from "@/lib/ingest/testing/randomStream";
import type { World } from "@/lib/ingest/testing/world";

/** So many organisations of ten to thirty events each: closed cases in several processes, and money of every kind. */
export function smallFirms(count: number, seed: number): World[] {
  const money = randomEvents(10, "Asia/Kathmandu", firstDay).map((events) =>
    events.filter(({ type }) => kinds.has(type)).map((event) => ({ ...event, amount: told(event.amount) })),
  );
  const firm = fc
    .tuple(closedCases({ minLength: 5, maxLength: 8 }), money)
    .map(([world, more]): World => ({ ...world, events: [...world.events, ...more] }));
  return fc.sample(firm, { numRuns: count, seed });
}

/** What a figure of a driver, a JSON number, holds to its sixth decimal, also in the dearest of the currencies. */
function told(amount: string | null): string | null {
  return amount === "123456789.123456" ? "1234567.123456" : amount;
}

const kinds = new Set<EventType>([
  "case.step",
  "case.reviewed",
  "order.placed",
  "cost.incurred",
  "headcount.set",
  "model.priced",
]);
