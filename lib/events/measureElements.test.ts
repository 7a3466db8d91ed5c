import fc from "fast-check";
import { expect, test } from "vitest";
import { measureElements } from "@/lib/events/measureElements";

test("finds those elements that take more bytes than allowed, by their place", () => {
  const parts = fc.array(fc.tuple(fc.json(), fc.constantFrom("", " ", "\n\t  ")), { maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 30 }), (elements, most) => {
      const body = ` [${elements.map(([text, blank]) => blank + text + blank).join(",")}] `;
      const expected = elements.flatMap(([text], index) =>
        Buffer.byteLength(text.trim()) > most ? [index] : [],
      );
      expect([...measureElements(Buffer.from(body), most, 100).long]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("signs in strings separate nothing", () => {
  expect([...measureElements(Buffer.from('["],[\\"",{"a":"}]"}]'), 8, 2).long]).toEqual([1]);
});

test("tells where it gets too deep", () => {
  expect(measureElements(Buffer.from('[[1],"[[[[",{"a":[{}]}]'), 100, 4).tooDeepAt).toBeNull();
  expect(measureElements(Buffer.from('[[1],"[[[[",{"a":[{}]}]'), 100, 3).tooDeepAt).toBe(18);
});
