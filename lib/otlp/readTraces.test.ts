import { expect, test } from "vitest";
import { readTraces } from "@/lib/otlp/readTraces";

const context = {
  now: new Date("2026-03-02T12:00:00Z"),
  currency: "USD",
  timezone: "UTC",
  hasRate: () => false,
};
const hex = (digit: number, length: number) => String(digit).repeat(length);

function request(trace: number, span: number, more: object = {}, attributes: Record<string, object> = {}) {
  const spans = [
    {
      ...{
        traceId: hex(trace, 32),
        spanId: hex(span, 16),
        name: "chat",
        startTimeUnixNano: "1770000000000000000",
      },
      ...{ endTimeUnixNano: "1770000001000000000", ...more },
      attributes: Object.entries({ "gen_ai.operation.name": { stringValue: "chat" }, ...attributes }).map(
        ([key, value]) => ({ key, value }),
      ),
    },
  ];
  return { resourceSpans: [{ scopeSpans: [{ spans }] }] };
}

const read = (text: string, currency = "USD") => readTraces(Buffer.from(text), { ...context, currency });
const child = { parentSpanId: hex(1, 16) };

test.each([
  ["one a line", [request(1, 1), request(2, 1)].map((each) => JSON.stringify(each)).join("\n\n")],
  ["in a list", JSON.stringify([request(1, 1), request(2, 1)], null, 2)],
  ["by name", JSON.stringify({ first: request(1, 1), of: "two", second: request(2, 1) })],
])("requests %s are read together", (_, text) => {
  const { traces, refused } = read(text);
  expect(refused).toEqual([]);
  expect(traces.map(({ traceId, events }) => [traceId[0], events.map(({ type }) => type)])).toEqual([
    ["1", ["case.opened", "case.step", "case.closed"]],
    ["2", ["case.opened", "case.step", "case.closed"]],
  ]);
});

test("a trace whose spans stand in several requests is one; a span that is there twice counts once", () => {
  const { traces } = read(JSON.stringify([request(1, 2, child), request(1, 1), request(1, 2, child)]));
  expect(traces).toHaveLength(1);
  expect(traces[0]?.events.filter(({ type }) => type === "case.step")).toHaveLength(2);
});

test("a span that cannot be read is refused, its neighbours are not", () => {
  const { traces, refused } = read(JSON.stringify([request(1, 1), request(2, 1, { traceId: "short" })]));
  expect(traces).toHaveLength(1);
  expect(refused).toMatchObject([{ pointer: "/resourceSpans/0/scopeSpans/0/spans/0/traceId" }]);
});

test("dollars are left out where they cannot be counted", () => {
  const text = JSON.stringify(request(1, 1, {}, { "gen_ai.usage.cost": { doubleValue: 0.5 } }));
  const costs = (currency: string) => JSON.stringify(read(text, currency)).includes('"currency":"USD"');
  expect([costs("USD"), costs("CNY")]).toEqual([true, false]);
});

test.each([
  ["{", "not JSON"],
  ['{"spans":[]}', "no resourceSpans"],
  ["7", "no resourceSpans"],
])("what holds no traces says so: %s", (text, why) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ detail: expect.stringContaining(why) }));
});
