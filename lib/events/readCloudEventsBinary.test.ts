import fc from "fast-check";
import { expect, test } from "vitest";
import { isBinaryMode, readCloudEventsBinary } from "@/lib/events/readCloudEventsBinary";

const attributes = {
  "ce-specversion": "1.0",
  "ce-id": "e1",
  "ce-source": "s",
  "ce-type": "case.contact",
  "ce-time": "2026-03-02T09:01:00Z",
};
const event = {
  specversion: "1.0",
  id: "e1",
  source: "s",
  type: "case.contact",
  time: "2026-03-02T09:01:00Z",
};
const read = (more: Record<string, string> = {}, body = '{"process":"p","case":"c"}') =>
  readCloudEventsBinary(
    new Headers({ "content-type": "application/json", ...attributes, ...more }),
    Buffer.from(body),
  );

test("attributes are in headers, the data in the body", () => {
  expect(read()).toEqual({ item: { index: 0, value: { ...event, data: { process: "p", case: "c" } } } });
  expect(isBinaryMode(new Headers({ "CE-Id": "1" }))).toBe(true);
  expect(isBinaryMode(new Headers({ "x-ce-id": "1" }))).toBe(false);
});

test("values are percent-decoded once, and unquoted before that", () => {
  const value = (sent: string) => {
    const result = read({ "ce-source": sent });
    return "item" in result && "value" in result.item
      ? (result.item.value as { source: string }).source
      : result;
  };
  expect(value("Euro%20%E2%82%AC%20%F0%9F%98%80")).toBe("Euro € 😀");
  expect(value("100%2525")).toBe("100%25");
  expect(value('"say \\"%20\\\\x\\", twice"')).toBe('say " \\x", twice');
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(value(encodeURIComponent(text))).toBe(text);
    }),
  );
});

test.each([
  [{ "ce-source": "a%" }, "/source", "%-sequence"],
  [{ "ce-source": "%ff" }, "/source", "%-sequence"],
  [{ "ce-source": "caf\u00e9" }, "/source", "percent-encoded"],
  [{ "ce-id": "e1, e1" }, "/id", "sent once"],
  [{ "ce-specversion": "0.3" }, "/specversion", "ce-specversion"],
  [{ "ce-a_b": "x" }, "/a_b", "no name"],
  [{ "ce-": "x" }, "/", "no name"],
])("refused: %j", (more, pointer, detail) => {
  expect(read(more)).toMatchObject({
    item: { index: 0, refusal: { code: "invalid", pointer, detail: expect.stringContaining(detail) } },
  });
});

test("without specversion the headers are no event's", () => {
  const { "ce-specversion": _, ...rest } = attributes;
  expect(readCloudEventsBinary(new Headers(rest), Buffer.from("{}"))).toMatchObject({
    item: { refusal: { pointer: "/specversion", id: "e1" } },
  });
});

test.each(["[]", '[{"id":"e1"}]', '{"specversion":"1.0","id":"e1"}'])(
  "a body that holds whole events is a mix-up of modes: %s",
  (body) => {
    expect(read({}, body)).toMatchObject({
      unreadable: { detail: expect.stringContaining("application/cloudevents+json") },
    });
  },
);

test("no body is no data, and what is no JSON is not readable", () => {
  expect(read({}, "")).toEqual({ item: { index: 0, value: event } });
  expect(read({}, "{")).toMatchObject({ unreadable: { line: 1, column: 2 } });
});

test("a body above 64 KiB is not even parsed", () => {
  expect(read({}, "[".repeat(1_000_000))).toMatchObject({
    item: { refusal: { detail: "must be at most 65,536 bytes", id: "e1" } },
  });
});
