import { expect, test } from "vitest";
import { readEvent } from "@/lib/events/readEvent";
import { readJson } from "@/lib/events/readJson";

const read = (body: string | Uint8Array) => readJson(typeof body === "string" ? Buffer.from(body) : body);
const items = (body: string) => {
  const result = read(body);
  if ("unreadable" in result) throw new Error(result.unreadable.detail);
  return result.items;
};

test("one event, or an array", () => {
  expect(read('{"id":"客"}')).toEqual({
    items: [{ index: 0, value: { id: "客" } }],
    count: 1,
    isArray: false,
  });
  expect(items('[{"id":"a"},7]')).toEqual([
    { index: 0, value: { id: "a" } },
    { index: 1, value: 7 },
  ]);
  expect(items("[]")).toEqual([]);
});

test("anything else is not readable", () => {
  for (const body of ["7", '"x"', "null"]) expect(read(body)).toHaveProperty("unreadable.line", 1);
});

test("a fault in the syntax is told with its line and column", () => {
  expect(read('[\n{"a": tru}]')).toEqual({ unreadable: { line: 2, column: 7, detail: "expected a value" } });
  expect(read("")).toEqual({
    unreadable: { line: 1, column: 1, detail: "ends too early: expected a value" },
  });
});

test("bytes that are not UTF-8 are told with their line and column", () => {
  const bytes = Buffer.concat([Buffer.from('["客\ufffd",\n "a'), Buffer.from([0xff]), Buffer.from('"]')]);
  expect(read(bytes)).toEqual({ unreadable: { line: 2, column: 4, detail: "is not valid UTF-8" } });
});

test("a byte order mark is skipped", () => {
  expect(items('\ufeff{"a":1}')).toEqual([{ index: 0, value: { a: 1 } }]);
});

test("a view into a larger buffer is read alone", () => {
  expect(read(Buffer.from('xx{"a":1}yy').subarray(2, 9))).toMatchObject({ items: [{ value: { a: 1 } }] });
});

const paid = (amount: string) =>
  `{"id":"e","source":"s","type":"order.paid","time":"2026-03-02T09:01:00Z","data":{"order":"o","amount":${amount}}}`;
const context = {
  now: new Date("2026-03-10T00:00:00Z"),
  currency: "EUR",
  timezone: "UTC",
  hasRate: () => false,
};

test.each(["0.12345678901234567", "123456789012345678", "0.10000000000000000555", "1e-400", "1e400"])(
  "an amount of %s loses digits and is invalid in its place",
  (amount) => {
    const readings = items(`[${paid("1.5")}, ${paid(amount)}, ${paid(`"0.5"`)}]`).map((item) =>
      "value" in item ? readEvent(item.value, context) : item,
    );
    expect(readings).toMatchObject([
      { event: { amount: "1.5" } },
      { refusal: { code: "invalid", pointer: "/data/amount", id: "e" } },
      { event: { amount: "0.5" } },
    ]);
  },
);

test("the greatest count of tokens has 16 digits and is taken", () => {
  expect(items('{"a":9007199254740991}')).toEqual([{ index: 0, value: { a: 9007199254740991 } }]);
});

test("an event of more than 64 KiB is refused in its place, its size being that of its own bytes", () => {
  const event = (id: string, size: number) => {
    const frame = `{"id":"${id}","x":""}`;
    return `{"id":"${id}","x":"${"x".repeat(size - frame.length)}"}`;
  };
  const full = event("a", 65_536);
  const more = event("b", 65_537);
  expect(items(`[${full},\n${" ".repeat(70_000)}${more} , {"id":"c"}]`)).toMatchObject([
    { index: 0, value: { id: "a" } },
    { index: 1, refusal: { code: "invalid", pointer: "", detail: "must be at most 65,536 bytes", id: "b" } },
    { index: 2, value: { id: "c" } },
  ]);
  expect(items(` ${full} `)).toHaveProperty("0.value.id", "a");
  expect(items(more)).toHaveProperty("0.refusal.id", "b");
});

test("characters of several bytes count by their bytes", () => {
  expect(items(`{"x":"${"客".repeat(21_842)}"}`)).toHaveProperty("0.value");
  expect(items(`{"x":"${"客".repeat(21_843)}"}`)).toHaveProperty("0.refusal");
});

test("of too many events the first 10,001 are given, and how many there are", () => {
  const result = read(`[${"1,".repeat(19_999)}1]`);
  expect(result).toMatchObject({ count: 20_000, isArray: true });
  expect(result).toHaveProperty("items.length", 10_001);
});

test("a body of nothing but brackets is answered at once, with its place", () => {
  expect(read(`[\n${"[".repeat(1_000_000)}`)).toEqual({
    unreadable: { line: 2, column: 1_000, detail: "is nested more than 1000 deep" },
  });
});
