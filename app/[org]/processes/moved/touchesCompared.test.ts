import { expect, test } from "vitest";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { touchesCompared } from "./touchesCompared";

const touches = (denominator: number, counts: Record<string, number>): Touches => ({
  timezone: "UTC",
  aar: { value: null, numerator: 0, denominator },
  touched: 0,
  several: 0,
  items: Object.entries(counts).map(([reason, cases]) => ({
    ...{ kind: "step", step: "answer", reason, cases },
    aar: { value: null },
  })) as Touches["items"],
  next: null,
});

test("each touch of either period, the most frequent now first, by the cases that were closed in each", () => {
  expect(
    touchesCompared(touches(200, { limit: 10, missing: 30 }), touches(100, { limit: 20, gone: 5 })).map(
      ({ reason, now, base, nowShare, baseShare }) => [reason, now, base, nowShare, baseShare],
    ),
  ).toEqual([
    ["missing", 30, 0, 0.15, 0],
    ["limit", 10, 20, 0.05, 0.2],
    ["gone", 0, 5, 0, 0.05],
  ]);
});

test("where nothing was closed there is no share", () => {
  expect(touchesCompared(touches(10, { limit: 1 }), touches(0, {}))[0]).toMatchObject({
    nowShare: 0.1,
    baseShare: null,
  });
});
