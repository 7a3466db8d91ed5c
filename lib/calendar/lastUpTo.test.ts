import fc from "fast-check";
import { expect, test } from "vitest";
import { lastUpTo } from "./lastUpTo";

const day = fc.integer({ min: 10, max: 20 }).map((number) => `2026-03-${number}`);

test("it is what looking at each from the end finds", () => {
  fc.assert(
    fc.property(fc.array(day), day, (days, asked) => {
      const items = days.sort();
      expect(lastUpTo(items, asked, (item) => item)).toBe(items.findLastIndex((item) => item <= asked));
    }),
  );
});
