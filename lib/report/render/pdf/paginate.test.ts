import { expect, test } from "vitest";
import { paginate } from "@/lib/report/render/pdf/paginate";
import type { Part } from "@/lib/report/render/pdf/part";

const part = (height: number, gap = 0): Part => ({
  gap,
  height: (first) => height + (first ? 1 : 0),
  draw: () => {},
});
const placed = (parts: Part[]) =>
  paginate(parts, { top: 10, bottom: 110 }).map(({ page, y, first }) => [page, y, first]);

test("parts stand below one another, with their gaps, and what does not fit begins a page without one", () => {
  expect(placed([part(50, 5), part(40, 5), part(10, 5), part(20, 5)])).toEqual([
    [0, 10, false],
    [0, 65, false],
    [1, 10, true],
    [1, 26, false],
  ]);
});

test("what just fits stays; what no page holds has one of its own", () => {
  expect(placed([part(60), part(40), part(500), part(1)])).toEqual([
    [0, 10, false],
    [0, 70, false],
    [1, 10, true],
    [2, 10, true],
  ]);
});
