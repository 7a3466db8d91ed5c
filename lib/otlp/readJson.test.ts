import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readJson } from "@/lib/otlp/readJson";

const read = (value: unknown) =>
  readJson(Buffer.from(typeof value === "string" ? value : JSON.stringify(value)));
const around = (...spans: unknown[]) => ({ resourceSpans: [{ scopeSpans: [{ spans }] }] });
const times = { startTimeUnixNano: "1772442000000000000", endTimeUnixNano: "1772442001000000001" };
const one = { traceId: "5b8efff798038103d269b633813fc60c", spanId: "eee19b7ec3c1b174", ...times };
const at = "/resourceSpans/0/scopeSpans/0/spans";

test("times as numbers lose no digit", () => {
  const text = JSON.stringify(around(one)).replace(/"(\d{19})"/g, "$1");
  expect(text).toContain(":1772442001000000001");
  expect(read(text).spans[0]?.end).toBe(1_772_442_001_000_000_001n);
});

test("names with underscores, enums by name, ids in base64", () => {
  const span = {
    trace_id: Buffer.from(one.traceId, "hex").toString("base64"),
    span_id: Buffer.from(one.spanId, "hex").toString("base64"),
    parent_span_id: "",
    start_time_unix_nano: 1,
    end_time_unix_nano: "2",
    status: { code: "STATUS_CODE_ERROR" },
    attributes: [{ key: "session.id", value: { int_value: 7 } }],
  };
  const body = { resource_spans: [{ resource: null, scope_spans: [{ spans: [span] }] }] };
  expect(read(body).spans[0]).toMatchObject({
    ...{ traceId: one.traceId, spanId: one.spanId, parentSpanId: null, start: 1n, end: 2n, failed: true },
    attributes: new Map([["session.id", 7]]),
  });
});

test.each([
  [{ intValue: "9007199254740993" }, "9007199254740993"],
  [{ intValue: -5 }, -5],
  [{ doubleValue: 0.5 }, 0.5],
  [{ doubleValue: "0.5" }, 0.5],
  [{ doubleValue: "NaN" }, undefined],
  [{ boolValue: false }, false],
  [{ stringValue: "" }, ""],
  [{ intValue: "1e5" }, undefined],
  [{ arrayValue: { values: [{ stringValue: "x" }] } }, undefined],
  [{}, undefined],
  [null, undefined],
  ["x", undefined],
])("the value %o is %o", (value, found) => {
  const [span] = read(around({ ...one, attributes: [{ key: "session.id", value }] })).spans;
  expect(span?.attributes.get("session.id")).toBe(found);
});

test("a span that cannot be read is refused where it stands, its neighbours are taken", () => {
  const bad = [
    null,
    1,
    {},
    { ...one, traceId: "x" },
    { ...one, parentSpanId: 5 },
    { ...one, endTimeUnixNano: "soon" },
  ];
  const sent = read(around(one, ...bad, one));
  expect(sent.spans.map(({ pointer }) => pointer.at(-1))).toEqual(["0", "7"]);
  expect(sent.refused.map(({ pointer }) => pointer.replace(at, ""))).toEqual([
    ...["/1", "/2", "/3/traceId", "/4/traceId", "/5/parentSpanId", "/6/endTimeUnixNano"],
  ]);
});

test.each([
  ["[]", "it must be an object"],
  ["{", "line 1, column 2"],
  ["", "line 1, column 1"],
  ['{"resourceSpans":{}}', "/resourceSpans must be a list"],
  ['{"resourceSpans":[1]}', "/resourceSpans/0 must be an object"],
  [
    '{"resourceSpans":[{"scopeSpans":[{"spans":"x"}]}]}',
    "/resourceSpans/0/scopeSpans/0/spans must be a list",
  ],
  ["[".repeat(1_000_000), "not JSON"],
])("%.40s is no request", (body, detail) => {
  expect(() => read(body)).toThrow(
    expect.objectContaining({ code: "malformed", detail: expect.stringContaining(detail) }),
  );
});

test("nothing in it is a request without spans", () => {
  const nothing = { spans: [], refused: [] };
  expect(read({})).toEqual(nothing);
  expect(read({ resourceSpans: null, more: 1 })).toEqual(nothing);
  expect(read({ resourceSpans: [{ scopeSpans: [{}] }] })).toEqual(nothing);
});

test("only attributes that something is read from count towards those of a span", () => {
  const prompts = Array.from({ length: 500 }, (_, at) => ({
    key: `llm.input_messages.${at}`,
    value: { intValue: 1 },
  }));
  const tokens = { key: "llm.token_count.prompt", value: { intValue: 5 } };
  const [span] = read(around({ ...one, attributes: [...prompts, tokens] })).spans;
  expect(span?.attributes).toEqual(new Map([["llm.token_count.prompt", 5]]));
});

const real = "../shared/data/traces/otlp-genai.json";
test.skipIf(!existsSync(real))("exports of five instrumentations are read whole", () => {
  const requests = Object.values(JSON.parse(readFileSync(real, "utf8")) as Record<string, unknown>);
  const sent = requests.map(read);
  expect(sent.flatMap(({ refused }) => refused)).toEqual([]);
  expect(sent.map(({ spans }) => spans.length)).toEqual([1, 1, 2, 1, 1, 1, 1]);
});
