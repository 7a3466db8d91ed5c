// Over 8 KB because it goes through all thirteen types, which share their fixtures.
import { expect, test } from "vitest";
import { eventTypes } from "@/lib/events/event";
import { type ReadContext, readEvent } from "@/lib/events/readEvent";

const context: ReadContext = {
  now: new Date("2026-03-10T00:00:00Z"),
  currency: "EUR",
  timezone: "Asia/Shanghai",
  hasRate: (currency, day) => currency === "USD" && day >= "2026-03-01",
};

const step = {
  id: "e1",
  source: "agent-runner",
  type: "case.step",
  time: "2026-03-02T09:01:00Z",
  data: { process: "support", case: "c1", step: "answer", actor: { kind: "agent", id: "bot" } },
};
const sent = (type: string, data: object, more: object = {}) => ({ ...step, type, data, ...more });
const stepWith = (more: object) => sent("case.step", { ...step.data, ...more });

const refusal = (input: unknown) => {
  const reading = readEvent(input, context);
  return "refusal" in reading ? reading.refusal : null;
};
const event = (input: unknown) => {
  const reading = readEvent(input, context);
  if ("refusal" in reading) throw new Error(JSON.stringify(reading.refusal));
  return reading.event;
};
const warnings = (input: unknown) => {
  const reading = readEvent(input, context);
  return "warnings" in reading ? reading.warnings : null;
};

test("a step becomes a canonical event with its defaults", () => {
  expect(readEvent(step, context)).toMatchObject({
    event: {
      source: "agent-runner",
      id: "e1",
      time: "2026-03-02T09:01:00.000000Z",
      process: "support",
      actorKind: "agent",
      outcome: "ok",
      touch: null,
      requests: null,
      seconds: null,
    },
    warnings: [],
  });
});

test("the refusal says where, what must be, and whose it is", () => {
  expect(refusal(stepWith({ actor: { kind: "robot" } }))).toEqual({
    code: "invalid",
    pointer: "/data/actor/kind",
    detail: "must be human, agent, system or unknown",
    id: "e1",
  });
});

test.each([
  [null, "", "must be an object"],
  [[], "", "must be an object"],
  ["x", "", "must be an object"],
  [{}, "/id", "must be given"],
  [{ ...step, id: " " }, "/id", "must not be empty"],
  [{ ...step, id: 7 }, "/id", "must be a string"],
  [{ ...step, id: "x".repeat(201) }, "/id", "must have at most 200 characters"],
  [{ ...step, source: "a\0b" }, "/source", "must not contain a NUL character"],
  [{ ...step, source: "a\ud800" }, "/source", "must not contain half of a surrogate pair"],
  [{ ...step, specversion: "0.3" }, "/specversion", 'must be "1.0" where it is given'],
  [{ ...step, data: undefined }, "/data", "must be given"],
  [{ ...step, data: [] }, "/data", "must be an object"],
  [stepWith({ process: "x".repeat(101) }), "/data/process", "must have at most 100 characters"],
  [stepWith({ actor: undefined }), "/data/actor", "must be given"],
  [stepWith({ actor: "bot" }), "/data/actor", "must be an object"],
  [stepWith({ touch: "work" }), "/data/touch", "must be given for a human actor only"],
  [
    stepWith({ actor: { kind: "system" }, touch: "work" }),
    "/data/touch",
    "must be given for a human actor only",
  ],
  [
    stepWith({ actor: { kind: "unknown" }, touch: "work" }),
    "/data/touch",
    "must be given for a human actor only",
  ],
  [stepWith({ seconds: -1 }), "/data/seconds", "must not be negative"],
  [stepWith({ usage: { inputTokens: 1 } }), "/data/usage/outputTokens", "must be given"],
])("refused: %j", (input, pointer, detail) => {
  expect(refusal(input)).toMatchObject({ code: "invalid", pointer, detail });
});

test("an unknown type names the thirteen", () => {
  expect(refusal({ ...step, type: "case.done" })).toMatchObject({ pointer: "/type" });
  for (const type of eventTypes) expect(refusal({ ...step, type: "case.done" })?.detail).toContain(type);
});

test("a type is no key of an object's prototype", () => {
  expect(refusal({ ...step, type: "toString" })).toMatchObject({ pointer: "/type" });
});

test("the id of a bad event is given only where it is a good one", () => {
  expect(refusal({ ...step, time: "x" })?.id).toBe("e1");
  expect(refusal({ ...step, id: "a\0", time: "x" })).not.toHaveProperty("id");
  expect(refusal(null)).not.toHaveProperty("id");
});

test("a human's touch is work unless it says otherwise", () => {
  const actor = { kind: "human" };
  expect(event(stepWith({ actor })).touch).toBe("work");
  expect(event(stepWith({ actor, touch: "approval" })).touch).toBe("approval");
  expect(refusal(stepWith({ actor, touch: "look" }))?.detail).toBe(
    "must be work, approval, decision or exception",
  );
});

test("null and empty text are absent, not zero", () => {
  expect(event(stepWith({ reason: " ", cost: null, usage: null, outcome: null }))).toEqual(event(step));
});

test("usage: one request unless it says otherwise; what was cached is part of the input", () => {
  const usage = { inputTokens: 10, outputTokens: 0 };
  expect(event(stepWith({ usage }))).toMatchObject({
    inputTokens: 10,
    cachedTokens: null,
    outputTokens: 0,
    requests: 1,
  });
  expect(event(stepWith({ usage: { ...usage, cachedInputTokens: 10, requests: 3 } }))).toMatchObject({
    cachedTokens: 10,
    requests: 3,
  });
  expect(refusal(stepWith({ usage: { ...usage, cachedInputTokens: 11 } }))?.pointer).toBe(
    "/data/usage/cachedInputTokens",
  );
});

test("a flat plan's step costs 0, which is not nothing", () => {
  expect(event(stepWith({ cost: 0 })).cost).toBe("0");
});

test("a review is a person's", () => {
  const review = { process: "support", case: "c1", verdict: "accepted" };
  expect(event(sent("case.reviewed", review))).toMatchObject({ verdict: "accepted", actorKind: null });
  expect(event(sent("case.reviewed", { ...review, actor: { kind: "human", role: "lead" } }))).toMatchObject({
    actorKind: "human",
    actorRole: "lead",
    touch: null,
  });
  expect(refusal(sent("case.reviewed", { ...review, actor: { kind: "agent" } }))).toMatchObject({
    pointer: "/data/actor/kind",
    detail: "must be human: a review is a person's",
  });
});

test("a case: opened, contacted, closed, reopened", () => {
  const data = { process: "客服", case: "7" };
  expect(
    event(sent("case.opened", { ...data, title: "Where is it?", amount: "20.50", order: "o1" })),
  ).toMatchObject({
    process: "客服",
    title: "Where is it?",
    amount: "20.5",
    order: "o1",
  });
  expect(event(sent("case.contact", { ...data, channel: "mail" })).channel).toBe("mail");
  expect(event(sent("case.closed", { ...data, resolution: "expired" })).resolution).toBe("expired");
  expect(event(sent("case.reopened", { ...data, reason: "again" })).reason).toBe("again");
});

test("an order: placed, paid, refunded", () => {
  const data = { order: "o1", amount: 100 };
  expect(event(sent("order.placed", { ...data, cogs: 40.1 }))).toMatchObject({ amount: "100", cogs: "40.1" });
  expect(event(sent("order.paid", data)).amount).toBe("100");
  expect(event(sent("order.refunded", { ...data, process: "p", case: "c" }))).toMatchObject({ case: "c" });
  expect(refusal(sent("order.paid", { ...data, amount: -1 }))?.detail).toBe("must not be negative");
  expect(warnings(sent("order.refunded", { ...data, case: "c" }))).toMatchObject([{ pointer: "/data/case" }]);
});

test("a cost may be a credit note and may have dates", () => {
  const data = { category: "tool", amount: "-12.00", from: "2026-01-01", to: "2026-12-31" };
  expect(event(sent("cost.incurred", data))).toMatchObject({
    category: "tool",
    amount: "-12",
    firstDay: "2026-01-01",
    lastDay: "2026-12-31",
  });
});

test("headcount, prices and changes", () => {
  expect(event(sent("headcount.set", { role: "agent", fte: 2.5, monthlySalary: "20000" }))).toMatchObject({
    role: "agent",
    fte: "2.5",
    monthlySalary: "20000",
  });
  expect(event(sent("model.priced", { model: "m", input: 3, cachedInput: 0.3, output: "15" }))).toMatchObject(
    {
      inputPrice: "3",
      cachedPrice: "0.3",
      outputPrice: "15",
    },
  );
  expect(event(sent("change.made", { title: "New prompt", kind: "agent" }))).toMatchObject({
    title: "New prompt",
    changeKind: "agent",
  });
});

test("the organisation's own currency is null, another one needs a rate on the day in its zone", () => {
  const paid = (currency: unknown, time = step.time) =>
    sent("order.paid", { order: "o", amount: 1, currency }, { time });
  expect(event(paid("EUR")).currency).toBeNull();
  expect(event(paid("USD")).currency).toBe("USD");
  expect(event(paid("USD", "2026-02-28T16:00:00Z")).currency).toBe("USD");
  expect(refusal(paid("USD", "2026-02-28T15:59:59Z"))).toEqual({
    code: "unknown_currency",
    pointer: "/data/currency",
    detail:
      "has no exchange rate from USD to EUR for 2026-02-28: enter one under Settings, Exchange rates (exchangeRates of PUT /api/v1/settings), then send the event again",
    id: "e1",
  });
  for (const wrong of ["usd", "ZZZ", "US", 1]) expect(refusal(paid(wrong))?.code).toBe("invalid");
});

test("a currency without money is left out and needs no rate", () => {
  expect(readEvent(stepWith({ currency: "JPY" }), context)).toMatchObject({
    event: { currency: null },
    warnings: [{ pointer: "/data/currency" }],
  });
});

test("unknown keys are left out with a warning, CloudEvents' own without", () => {
  const more = { subject: "s", datacontenttype: "application/json", dataschema: "d", traceparent: "t" };
  const data = { ...step.data, actor: { kind: "agent", id: "bot", mood: 1 }, "a/b~": 1 };
  expect(readEvent({ ...step, ...more, data }, context)).toEqual({
    event: event(step),
    warnings: [
      { pointer: "/traceparent", detail: "is unknown and left out" },
      { pointer: "/data/a~1b~0", detail: "is unknown and left out" },
      { pointer: "/data/actor/mood", detail: "is unknown and left out" },
    ],
  });
});

test("a thousand unknown keys give twenty warnings and one", () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 1]));
  const all = warnings(stepWith(many)) ?? [];
  expect(all).toHaveLength(21);
  expect(all[20]).toEqual({ pointer: "", detail: "has 980 more unknown keys, left out too" });
});

test("__proto__ as a key is one more unknown key", () => {
  const input = JSON.parse(
    '{"id":"e1","source":"s","type":"case.contact","time":"2026-03-02T09:01:00Z","__proto__":{"x":1},"data":{"process":"p","case":"c","__proto__":{"channel":"bad"}}}',
  );
  expect(readEvent(input, context)).toMatchObject({
    event: { channel: null },
    warnings: [{ pointer: "/__proto__" }, { pointer: "/data/__proto__" }],
  });
  expect(Object.prototype).not.toHaveProperty("channel");
});

test("texts are trimmed and normalised, so one case has one name", () => {
  expect(event(stepWith({ case: " Cafe\u0301\u3000" })).case).toBe("Caf\u00e9");
});
