import fc from "fast-check";
import {
  actorKinds,
  changeKinds,
  costCategories,
  eventTypes,
  outcomes,
  resolutions,
  touches,
  verdicts,
} from "@/lib/events/event";
import type { Fields } from "@/lib/events/readFields";

/** For property tests: any good event as it is sent, of all types, with odd but allowed texts, times and numbers. */
export function arbitraryEvent(): fc.Arbitrary<{ data: Fields; [attribute: string]: unknown }> {
  return fc.constantFrom(...eventTypes).chain((type) =>
    fc.record(
      {
        id: text(200),
        source: text(200),
        type: fc.constant(type),
        time: time(),
        data: dataOf(type),
        specversion: fc.constant("1.0"),
      },
      { requiredKeys: ["id", "source", "type", "time", "data"] },
    ),
  );
}

function dataOf(type: (typeof eventTypes)[number]): fc.Arbitrary<Fields> {
  const theCase = { process: text(100), case: text(200) };
  const order = { order: text(200), amount: money() };
  const currency = fc.constantFrom("EUR", "CNY", "USD", null);
  switch (type) {
    case "case.opened":
      return record(theCase, {
        channel: text(200),
        customer: text(200),
        title: text(2000),
        amount: money(),
        order: text(200),
        currency,
      });
    case "case.step":
      return fc.oneof(
        record({ ...theCase, step: text(200), actor: actor(...actorKinds) }, step(currency)),
        record(
          { ...theCase, step: text(200), actor: actor("human") },
          { ...step(currency), touch: fc.constantFrom(...touches) },
        ),
      );
    case "case.reviewed":
      return record(
        { ...theCase, verdict: fc.constantFrom(...verdicts) },
        { step: text(200), actor: actor("human"), seconds: money(), errorCost: money(), currency },
      );
    case "case.contact":
      return record(theCase, { channel: text(200) });
    case "case.closed":
      return record({ ...theCase, resolution: fc.constantFrom(...resolutions) }, {});
    case "case.reopened":
      return record(theCase, { reason: text(200) });
    case "order.placed":
      return record(order, { cogs: money(), channel: text(200), currency });
    case "order.paid":
      return record(order, { currency });
    case "order.refunded":
      return record(order, { ...theCase, currency });
    case "cost.incurred":
      return fc
        .tuple(
          record(
            {
              category: fc.constantFrom(...costCategories),
              amount: fc.oneof(
                money(),
                money().map((sum) => `-${String(sum).trim()}`),
              ),
            },
            { process: text(100), channel: text(200), note: text(2000), currency },
          ),
          fc.option(span(), { nil: {} }),
        )
        .map(([data, dates]) => ({ ...data, ...dates }));
    case "headcount.set":
      return record({ role: text(200), fte: money() }, { monthlySalary: money(), currency });
    case "model.priced":
      return record(
        { model: text(200), input: money(), output: money() },
        { cachedInput: money(), currency },
      );
    case "change.made":
      return record(
        { title: text(2000), kind: fc.constantFrom(...changeKinds) },
        { process: text(100), note: text(2000) },
      );
  }
}

type Shape = Record<string, fc.Arbitrary<unknown>>;

/** Optional keys are there, absent or null. */
function record(required: Shape, optional: Shape): fc.Arbitrary<Fields> {
  const nullable = Object.entries(optional).map(
    ([key, value]) => [key, fc.option(value, { freq: 8 })] as const,
  );
  return fc.record(
    { ...required, ...Object.fromEntries(nullable) },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
}

function step(currency: fc.Arbitrary<unknown>): Shape {
  return {
    seconds: money(),
    outcome: fc.constantFrom(...outcomes),
    reason: text(200),
    cost: money(),
    model: text(200),
    usage: usage(),
    currency,
  };
}

function actor(...kinds: string[]) {
  return record({ kind: fc.constantFrom(...kinds) }, { id: text(200), role: text(200) });
}

function usage() {
  const count = fc.oneof(fc.nat(100_000), fc.maxSafeNat());
  return fc.tuple(count, count, count, fc.option(fc.nat(9))).map(([one, other, outputTokens, requests]) => ({
    inputTokens: Math.max(one, other),
    cachedInputTokens: Math.min(one, other),
    outputTokens,
    requests,
  }));
}

/** Texts that trimming and normalising may change, as long as they stay within bounds. */
function text(most: number) {
  return fc
    .oneof(
      fc.string({ minLength: 1, maxLength: Math.min(most, 30) }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom("é", "e\u0301", "客", "😀", " ", "\u3000", "a", "Å"),
        minLength: 1,
        maxLength: 60,
      }),
      fc.constant("x".repeat(most)),
      fc.constant("😀".repeat(most)),
    )
    .filter(
      (value) => value.trim() !== "" && !value.includes("\0") && [...value.normalize("NFC")].length <= most,
    );
}

function money() {
  const decimals = fc.tuple(fc.nat(999_999), fc.integer({ min: 0, max: 6 }));
  return fc.oneof(
    fc.nat(1_000_000),
    decimals.map(([digits, places]) => Number(`${digits}e-${places}`)),
    fc
      .tuple(fc.nat(999_999_999), decimals)
      .map(([whole, [digits, places]]) =>
        places ? `${whole}.${String(digits).padStart(6, "0").slice(0, places)}` : `${whole}`,
      ),
    fc.constantFrom(
      "0",
      "007.500",
      "999999999999999.999999",
      " 12.5 ",
      "0.000001",
      999999999999999,
      0.000001,
    ),
  );
}

function time() {
  return fc
    .tuple(
      fc.date({
        min: new Date("2000-01-02T00:00:00Z"),
        max: new Date("2026-03-01T00:00:00Z"),
        noInvalidDate: true,
      }),
      fc.constantFrom("", ".5", ".123456", ".1234567890123"),
      fc.constantFrom("Z", "z", "+00:00", "-00:00", "+08:00", "-09:30", "+14:00"),
    )
    .map(([date, fraction, offset]) => `${date.toISOString().slice(0, 19)}${fraction}${offset}`);
}

function span() {
  return fc.tuple(fc.nat(9_000), fc.nat(3_659)).map(([first, length]) => {
    const dayAt = (days: number) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10);
    return { from: dayAt(first), to: dayAt(first + length) };
  });
}
