import { expect, test } from "vitest";
import { segments } from "@/lib/kpi/segments";

const weeks = [
  { start: "2026-03-02", end: "2026-03-08" },
  { start: "2026-03-09", end: "2026-03-10" },
];

test("without a change a period is one segment", () => {
  expect(segments(weeks, [])).toEqual([
    { period: 0, start: "2026-03-02", days: 7 },
    { period: 1, start: "2026-03-09", days: 2 },
  ]);
});

test("a period is cut at the days of changes, each once, whatever their order", () => {
  expect(segments(weeks, ["2026-03-08", "2026-03-04", "2026-03-04", "2026-03-10"])).toEqual([
    { period: 0, start: "2026-03-02", days: 2 },
    { period: 0, start: "2026-03-04", days: 4 },
    { period: 0, start: "2026-03-08", days: 1 },
    { period: 1, start: "2026-03-09", days: 1 },
    { period: 1, start: "2026-03-10", days: 1 },
  ]);
});

test("changes on a period's first day and outside the periods cut nothing", () => {
  expect(segments(weeks, ["2026-03-02", "2026-03-09", "2026-01-01", "2026-03-11"])).toHaveLength(2);
});
