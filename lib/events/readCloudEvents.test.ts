import { expect, test } from "vitest";
import { type CloudEventsMode, readCloudEvents } from "@/lib/events/readCloudEvents";

const event = {
  specversion: "1.0",
  id: "e1",
  source: "s",
  type: "case.contact",
  time: "2026-03-02T09:01:00Z",
};
const packed = (text: string) => Buffer.from(text).toString("base64");
const read = (body: unknown, mode: CloudEventsMode = "structured") =>
  readCloudEvents(Buffer.from(JSON.stringify(body)), mode);
const only = (body: unknown) => {
  const result = read(body);
  return "items" in result ? result.items[0] : null;
};

test("structured is one object, batched is an array", () => {
  expect(read(event)).toMatchObject({ items: [{ index: 0, value: event }], count: 1 });
  expect(read([event, event], "batched")).toMatchObject({ items: [{ index: 0 }, { index: 1 }] });
  expect(read([event])).toMatchObject({
    unreadable: { detail: expect.stringContaining("cloudevents-batch+json") },
  });
  expect(read(event, "batched")).toMatchObject({
    unreadable: { detail: expect.stringContaining("must be an array") },
  });
});

test("specversion must be there and be 1.0", () => {
  for (const specversion of [undefined, null, "0.3", 1]) {
    expect(only({ ...event, specversion })).toEqual({
      index: 0,
      refusal: { code: "invalid", pointer: "/specversion", detail: 'must be "1.0"', id: "e1" },
    });
  }
});

test.each([
  [{ decimal: 42.42 }, "/decimal", "whole number of 32 bits"],
  [{ long: 4_247_483_647 }, "/long", "whole number of 32 bits"],
  [{ a_name: "x" }, "/a_name", "letters"],
  [{ "": "x" }, "/", "letters"],
  [{ "a/b~c": "x" }, "/a~1b~0c", "letters"],
  [{ trace: { id: 1 } }, "/trace", "belongs into data"],
  [{ trace: [] }, "/trace", "belongs into data"],
])("no attribute of a CloudEvent: %j", (more, pointer, detail) => {
  expect(only({ ...event, ...more })).toEqual({
    index: 0,
    refusal: { code: "invalid", pointer, detail: expect.stringContaining(detail), id: "e1" },
  });
});

test("a key that JSON.parse would take for a prototype is no attribute", () => {
  const body = Buffer.from(`{"specversion":"1.0","id":"e1","__proto__":{"type":"case.contact"}}`);
  expect(readCloudEvents(body, "structured")).toMatchObject({
    items: [{ refusal: { pointer: "/__proto__" } }],
  });
});

test("attributes of other systems are left to be warned of", () => {
  const more = { traceparent: "00-1", sampled: true, rank: -7, nothing: null, aCapital: "x" };
  expect(only({ ...event, ...more })).toEqual({ index: 0, value: { ...event, ...more } });
});

test("in a batch the good ones are kept beside the bad ones, and none at all is no fault", () => {
  expect(read([event, { ...event, a_b: 1 }, event], "batched")).toMatchObject({
    items: [{ value: event }, { index: 1, refusal: { pointer: "/a_b" } }, { value: event }],
  });
  expect(read([], "batched")).toEqual({ items: [], count: 0, isArray: true });
});

test("JSON in data_base64 becomes data", () => {
  const value = { ...event, data: { process: "客服", case: "1" } };
  for (const datacontenttype of [undefined, "application/json", "application/vnd.x+json; charset=utf-8"]) {
    expect(only({ ...event, datacontenttype, data_base64: packed('{"process":"客服","case":"1"}') })).toEqual(
      {
        index: 0,
        value: datacontenttype ? { ...value, datacontenttype } : value,
      },
    );
  }
});

test.each([
  [
    { datacontenttype: "text/plain", data_base64: packed("{}") },
    "/datacontenttype",
    "must be application/json",
  ],
  [{ data: {}, data_base64: packed("{}") }, "/data_base64", "together with data"],
  [{ data_base64: "e30" }, "/data_base64", "must be a string in base64"],
  [{ data_base64: 7 }, "/data_base64", "must be a string in base64"],
  [{ data_base64: packed("{") }, "/data_base64", "must hold JSON: line 1, column 2"],
])("refused: %j", (more, pointer, detail) => {
  expect(only({ ...event, ...more })).toMatchObject({
    refusal: { code: "invalid", pointer, detail: expect.stringContaining(detail), id: "e1" },
  });
});

test("an amount inside data_base64 keeps its digits or is Infinity", () => {
  expect(only({ ...event, data_base64: packed('{"amount":0.10000000000000000555}') })).toMatchObject({
    value: { data: { amount: Number.POSITIVE_INFINITY } },
  });
});

test("what is no object is left for readEvent to refuse", () => {
  expect(read([7, null], "batched")).toMatchObject({
    items: [
      { index: 0, value: 7 },
      { index: 1, value: null },
    ],
  });
});

test("what is no JSON is not readable", () => {
  expect(readCloudEvents(Buffer.from("{"), "structured")).toHaveProperty("unreadable.column", 2);
});
