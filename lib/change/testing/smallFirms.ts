import fc from "fast-check";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import { costCategories, type Event, type EventType } from "@/lib/events/event";
import { dayAfter } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import type { World } from "@/lib/ingest/testing/world";

/** So many organisations of about twenty events each: closed cases in several processes, and money of every kind. */
export function smallFirms(count: number, seed: number): World[] {
  const firm = fc
    .tuple(closedCases({ minLength: 3, maxLength: 5 }), money)
    .map(([world, more]): World => ({ ...world, events: [...world.events, ...more] }));
  return fc.sample(fc.noBias(firm), { numRuns: count, seed });
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const amount = fc.constantFrom("0", "0.000001", "1", "19.99", "333.333333", "-0.01", "98765.432109");
const paid = fc.constantFrom("0.000001", "1", "19.99", "333.333333", "98765.432109");
const currency = fc.constantFrom(null, null, "USD", "EUR");
const process = fc.constantFrom("support", "报价", "cash");
const role = fc.constantFrom("desk", "ops");

/** On one of the first ten days. */
const one = (type: EventType, of: fc.Arbitrary<Partial<Event>>) =>
  fc
    .tuple(fc.nat(9), fc.constantFrom("00:00", "09:00", "23:59"), of)
    .map(([day, time, rest]) => event(type, `${dayAfter(firstDay, day)}T${time}`, rest));

const order = one(
  "order.placed",
  fc.record({ order: fc.constantFrom("1", "2", "3", "4", "5", "6"), amount: paid, currency }),
);
const pay = one(
  "headcount.set",
  fc.record({ role, fte: fc.constantFrom("1", "2.5"), monthlySalary: maybe(paid), currency }),
);
const price = one(
  "model.priced",
  fc.record({
    model: fc.constant("m"),
    inputPrice: paid,
    outputPrice: paid,
    cachedPrice: fc.constant(null),
    currency,
  }),
);
const spent = one(
  "cost.incurred",
  fc
    .record({
      category: fc.constantFrom(...costCategories),
      amount,
      currency,
      process: maybe(process),
      over: maybe(fc.tuple(fc.integer({ min: -3, max: 9 }), fc.constantFrom(1, 3, 7))),
    })
    .map(({ over, ...rest }) =>
      over === null
        ? rest
        : {
            ...rest,
            firstDay: dayAfter(firstDay, over[0]),
            lastDay: dayAfter(firstDay, over[0] + over[1] - 1),
          },
    ),
);
const byHand = one(
  "case.step",
  fc.record({
    process,
    case: fc.constant("m"),
    actorKind: fc.constant("human" as const),
    actorRole: maybe(role),
    seconds: maybe(fc.constantFrom("0", "30", "1234.567891")),
  }),
);
const byAgent = one(
  "case.step",
  fc
    .record({ process, case: fc.constant("m"), cost: maybe(paid), used: fc.boolean() })
    .map(({ used, ...rest }) => ({
      ...rest,
      actorKind: "agent" as const,
      ...(used
        ? { model: "m", inputTokens: 999, cachedTokens: 9, outputTokens: 1_234_567, requests: 1 }
        : {}),
    })),
);

const money = fc.tuple(order, order, order, order, spent, spent, pay, price, byHand, byAgent);
