import fc from "fast-check";
import { expect, test } from "vitest";
import { findSyntaxError } from "@/lib/events/findSyntaxError";

test.each([
  ["", 1, 1, "ends too early: expected a value"],
  ["{", 1, 2, "ends too early: expected a key in double quotes"],
  ['{"a":1,\n x}', 2, 2, "expected a key in double quotes"],
  ['{"a":1,}', 1, 8, "expected a key in double quotes"],
  ['{"a" 1}', 1, 6, "expected a colon after the key"],
  ["[\n  1,\n  2\n  3\n]", 4, 3, "expected a comma or ]"],
  ['{"a":1 "b":2}', 1, 8, "expected a comma or }"],
  ["[1,]", 1, 4, "expected a value"],
  ["[01]", 1, 3, "expected a comma or ]"],
  ["{} {}", 1, 4, "nothing may follow the value"],
  ["[nul]", 1, 2, "expected a value"],
  ['["客😀", x]', 1, 8, "expected a value"],
  ['["abc', 1, 2, "ends too early: the string that begins here has no end"],
  ['["a\nb"]', 1, 4, "line breaks and control characters in a string must be escaped"],
  ['["\\x"]', 1, 3, "unknown escape in a string"],
])("%j", (text, line, column, detail) => {
  expect(findSyntaxError(text)).toEqual({ line, column, detail });
});

test("finds a fault exactly where JSON.parse throws", () => {
  const broken = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", "}", "]", '"', "\\", "0", "-", "e", "\n", "t"),
      fc.nat(2),
    )
    .map(([text, where, sign, removed]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + sign + text.slice(at + removed);
    });
  fc.assert(
    fc.property(broken, (text) => {
      expect(findSyntaxError(text) === null).toBe(parses(text));
    }),
    { numRuns: 3_000 },
  );
});

test("a million open brackets do not exhaust the stack", () => {
  expect(findSyntaxError("[".repeat(1_000_000))?.column).toBe(1_000_001);
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
