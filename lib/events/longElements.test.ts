import fc from "fast-check";
import { expect, test } from "vitest";
import { longElements } from "@/lib/events/longElements";

test("finds those elements that take more bytes than allowed, by their place", () => {
  const parts = fc.array(fc.tuple(fc.json(), fc.constantFrom("", " ", "\n\t  ")), { maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 30 }), (elements, most) => {
      const body = ` [${elements.map(([text, blank]) => blank + text + blank).join(",")}] `;
      const expected = elements.flatMap(([text], index) =>
        Buffer.byteLength(text.trim()) > most ? [index] : [],
      );
      expect([...longElements(Buffer.from(body), most)]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("signs in strings separate nothing", () => {
  expect([...longElements(Buffer.from('["],[\\"",{"a":"}]"}]'), 8)]).toEqual([1]);
});
