import fc from "fast-check";
import type { Event, EventType } from "@/lib/events/event";
import {
  changeKinds,
  costCategories,
  eventTypes,
  outcomes,
  resolutions,
  touches,
  verdicts,
} from "@/lib/events/event";
import { eventOf } from "@/lib/events/eventOf";
import { dayAfter, midnight } from "@/lib/ingest/testing/days";

/**
 * Canonical events that collide: few processes, cases, orders, roles and models; times that fall on each other, on
 * midnights of the zone and on the ends of windows, to the microsecond. No identity is met twice.
 * Every other stream is of all types, every other one of a few cases alone, so that they meet at every edge.
 */
export function randomEvents(most: number, timezone: string, firstDay: string): fc.Arbitrary<Event[]> {
  const stream = (content: fc.Arbitrary<Content>) =>
    fc.array(fc.tuple(identity, time(timezone, firstDay), content), { maxLength: most, size: "max" });
  return fc
    .oneof(stream(ofAllTypes(firstDay)), stream(ofFewCases(firstDay)))
    .map((drawn) =>
      drawn.map(([[source, start], at, { type, ...rest }], index) =>
        Object.assign(eventOf(source, `${start}${index}`, type, at), rest),
      ),
    );
}

// the order by code point is not the order of UTF-16: U+1F600 comes after U+FFFD
const identity = fc.tuple(
  fc.constantFrom("s", "S", "é", "\u{1F600}", "\uFFFD"),
  fc.constantFrom("", "9", "10-", "Z", "a", "é", "\u{1F600}", "\uFFFD", "\\", '"', "{", "'"),
);

/** Midnight, or a few hours from it, of the first day, then whole days of 24 hours; and a microsecond off. */
function time(timezone: string, firstDay: string): fc.Arbitrary<string> {
  const start = midnight(firstDay, timezone);
  return fc
    .tuple(
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom(0, 0, 0, 0, 1, 9, 23),
      fc.constantFrom(0, 0, 0, 1, -1),
    )
    .map(([days, hours, shift]) => {
      const microseconds = BigInt(start + (days * 24 + hours) * 3_600_000) * 1000n + BigInt(shift);
      const whole = new Date(Number(microseconds / 1_000_000n) * 1000).toISOString().slice(0, 19);
      return `${whole}.${String(microseconds % 1_000_000n).padStart(6, "0")}Z`;
    });
}

type Content = { type: EventType } & Partial<Event>;

function ofAllTypes(firstDay: string): fc.Arbitrary<Content> {
  return fc.oneof(
    ...eventTypes.map((type) => ({
      weight: weights[type] ?? 1,
      arbitrary: contentOf(type, firstDay).map((rest) => ({ type, ...rest }) as Content),
    })),
  );
}

function ofFewCases(firstDay: string): fc.Arbitrary<Content> {
  const of = (type: EventType) =>
    fc
      .tuple(contentOf(type, firstDay), fc.constantFrom("1", "2", "3"))
      .map(([rest, key]) => ({ type, ...rest, process: "support", case: key }) as Content);
  return fc.oneof(
    { weight: 5, arbitrary: of("case.closed") },
    { weight: 4, arbitrary: of("case.reopened") },
    { weight: 1, arbitrary: of("case.contact") },
    { weight: 3, arbitrary: of("case.reviewed") },
    { weight: 1, arbitrary: of("case.step") },
    // most of the steps are an agent's: with a person's work in it, no review changes what a case counts as
    {
      weight: 2,
      arbitrary: of("case.step").map((step) => ({ ...step, actorKind: "agent" as const, touch: null })),
    },
  );
}

const weights: Partial<Record<EventType, number>> = {
  "case.step": 10,
  "case.reviewed": 4,
  "case.contact": 2,
  "case.closed": 7,
  "case.reopened": 4,
  "order.placed": 4,
  "order.refunded": 2,
  "cost.incurred": 4,
  "headcount.set": 3,
  "model.priced": 2,
};

function contentOf(type: EventType, firstDay: string): fc.Arbitrary<Partial<Event>> {
  switch (type) {
    case "case.opened":
      return fc.record({ ...theCase, amount: maybe(money), order: maybe(order), title: maybe(texts) });
    case "case.step":
      return step();
    case "case.reviewed":
      return fc
        .record({
          ...theCase,
          verdict: fc.constantFrom("accepted" as const, ...verdicts),
          actorKind: maybe(fc.constant("human" as const)),
          actorRole: maybe(role),
          seconds,
          errorCost: maybe(money),
        })
        .map((review) => (review.actorKind ? review : { ...review, actorRole: null }));
    case "case.contact":
      return fc.record({ ...theCase, channel: maybe(texts) });
    case "case.closed":
      return fc.record({
        ...theCase,
        resolution: fc.constantFrom("resolved" as const, "resolved" as const, ...resolutions),
      });
    case "case.reopened":
      return fc.record({ ...theCase, reason: maybe(texts) });
    case "order.placed":
      return fc.record({ order, amount: money, cogs: maybe(money), currency });
    case "order.paid":
      return fc.record({ order, amount: money, currency });
    case "order.refunded":
      return fc.record({
        order,
        amount: money,
        currency,
        process: maybe(theCase.process),
        case: maybe(theCase.case),
      });
    case "cost.incurred":
      return entry(firstDay);
    case "headcount.set":
      return fc.record({
        role,
        fte: fc.constantFrom("0", "1", "2.5", "3"),
        monthlySalary: maybe(fc.constantFrom("20000", "9999.99", "0")),
        currency,
      });
    case "model.priced":
      return fc.record({ model, inputPrice: price, outputPrice: price, cachedPrice: maybe(price), currency });
    case "change.made":
      return fc.record({
        title: texts,
        changeKind: fc.constantFrom(...changeKinds),
        process: maybe(theCase.process),
      });
  }
}

function step(): fc.Arbitrary<Partial<Event>> {
  const tokens = fc.constantFrom(0, 1, 999, 1_234_567);
  const usage = fc.tuple(tokens, tokens, tokens, fc.boolean()).map(([one, other, outputTokens, cached]) => ({
    inputTokens: Math.max(one, other),
    cachedTokens: cached ? Math.min(one, other) : null,
    outputTokens,
    requests: 1,
  }));
  return fc
    .record({
      ...theCase,
      step: texts,
      actorKind: fc.constantFrom(
        "human" as const,
        "agent" as const,
        "agent" as const,
        "system" as const,
        "unknown" as const,
      ),
      actorRole: maybe(role),
      seconds,
      outcome: fc.constantFrom("ok" as const, "ok" as const, "ok" as const, ...outcomes),
      touch: fc.constantFrom("approval" as const, "approval" as const, ...touches),
      cost: maybe(money),
      currency,
      model: maybe(model),
      usage: fc.option(usage, { nil: {} }),
    })
    .map(({ usage: used, ...rest }) => ({
      ...rest,
      ...used,
      touch: rest.actorKind === "human" ? rest.touch : null,
      currency: rest.cost === null ? null : rest.currency,
    }));
}

function entry(firstDay: string): fc.Arbitrary<Partial<Event>> {
  const span = fc
    .tuple(fc.integer({ min: -20, max: 12 }), fc.constantFrom(1, 2, 3, 7, 30, 365))
    .map(([from, days]) => ({
      firstDay: dayAfter(firstDay, from),
      lastDay: dayAfter(firstDay, from + days - 1),
    }));
  return fc
    .record({
      category: fc.constantFrom(...costCategories),
      amount: fc.oneof(money, fc.constantFrom("-100", "-0.01")),
      currency,
      process: maybe(theCase.process),
      span: fc.option(span, { nil: {} }),
    })
    .map(({ span: days, ...rest }) => ({ ...rest, ...days }));
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const theCase = {
  process: fc.constantFrom("support", "support", "报价", "cash"),
  case: fc.constantFrom("1", "2", 'a\\"b, {NULL}', "\u{1F600}"),
};
const order = fc.constantFrom("1", "2", "3");
const role = fc.constantFrom("desk", "ops", "员工");
const model = fc.constantFrom("m-1", "m-2");
/** Short texts that are hard to carry; steps are named by them, too. */
export const randomTexts = ["a", "查", "NULL", 'b\\"', "{}"] as const;
const texts = fc.constantFrom(...randomTexts);
const seconds = maybe(fc.constantFrom("0", "30", "0.5", "3600", "1234.567891"));
const money = fc.constantFrom("0", "0.000001", "1", "19.99", "1000", "333.333333", "123456789.123456");
const price = fc.constantFrom("0", "2.5", "15", "0.075");
const currency = fc.constantFrom(null, null, "USD", "EUR");
