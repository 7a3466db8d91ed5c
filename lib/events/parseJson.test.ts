import fc from "fast-check";
import { expect, test } from "vitest";
import { hasLongNumber } from "@/lib/events/hasLongNumber";
import { isKept, parseJson } from "@/lib/events/parseJson";

test.each([
  "0",
  "-0",
  "1.50",
  "9007199254740991",
  "0.1234567890123456",
  "1e22",
  "1.0000000000000000000",
  "100000000000000000000",
  "5e-324",
])("a double keeps %s", (source) => {
  expect(isKept(source)).toBe(true);
});

test.each([
  "9007199254740993",
  "0.10000000000000000555",
  "123456789012345678",
  "1e400",
  "1e-400",
  "0.12345678901234567",
  "-1e-999999999999",
])("a double does not keep %s", (source) => {
  expect(isKept(source)).toBe(false);
});

test("numbers that would change become Infinity, wherever they stand, and nothing else does", () => {
  const text =
    '{"a":[1,0.10000000000000000555,{"b":123456789012345678}],"c":"0.10000000000000000555","d\\"":-1e-400, "e":1e2}';
  expect(parseJson(text)).toEqual({
    a: [1, Number.POSITIVE_INFINITY, { b: Number.POSITIVE_INFINITY }],
    c: "0.10000000000000000555",
    'd"': Number.POSITIVE_INFINITY,
    e: 100,
  });
});

test("reads every JSON as JSON.parse does, unless a number would change", () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("throws where JSON.parse throws", () => {
  for (const text of ["", "{", "[01]", "[1.]", "[-]", '{"a":1e}', "[1 2]", "[0.10000000000000000555"]) {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => parseJson(text)).toThrow(SyntaxError);
  }
});

test("no number that would change is overlooked", () => {
  const long = fc.tuple(
    fc.constantFrom("", "-"),
    fc.integer({ min: 1, max: 99 }),
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 16, maxLength: 40 }),
  );
  const number = fc.oneof(
    long.map(([sign, whole, digits]) => `${sign}${whole}${digits}`),
    long.map(([sign, whole, digits]) => `${sign}${whole}.${digits}`),
    fc.integer({ min: 324, max: 9999 }).map((power) => `1E-${power}`),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map(String)
      .filter((text) => !text.includes("+")),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.constantFrom("", " ", "\n  "), fc.string())), (parts) => {
      const text = `[${parts.map(([source, blank, word]) => `${blank}${source}${blank},${JSON.stringify(word)}`).join(",")}]`;
      const changes = parts.some(([source]) => !isKept(source));
      if (changes) expect(hasLongNumber(Buffer.from(text), text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("asked for, the digits of long numbers come as a text", () => {
  const text = '{"id":12345678901234567890,"a":[0.5,-0.10000000000000000555,"1e999"],"b":1e400}';
  expect(parseJson(text, (digits) => `"${digits}"`)).toEqual({
    id: "12345678901234567890",
    a: [0.5, "-0.10000000000000000555", "1e999"],
    b: "1e400",
  });
});

test("short numbers and long words need no second look", () => {
  for (const text of [
    '{"a":123456789012345,"b":1.5}',
    '["1234567890123456789","f81d4fae-7dec-11d0-a765-00a0c91e-612"]',
  ]) {
    expect(hasLongNumber(Buffer.from(text), text)).toBe(false);
  }
});

test.each([
  ["digits in a string", `["${"1".repeat(1_000_000)}"]`],
  ["a number", `[${"1".repeat(1_000_000)}]`],
  ["an exponent", `[1e-${"9".repeat(1_000_000)}]`],
  ["many numbers", `[${"0.10000000000000000555,".repeat(50_000)}1]`],
  ["many near misses", `[${'"1e-123",'.repeat(100_000)}1]`],
])("a million characters of %s take no more than a moment", (_, text) => {
  const begin = performance.now();
  hasLongNumber(Buffer.from(text), text);
  parseJson(text);
  expect(performance.now() - begin).toBeLessThan(3_000);
});
