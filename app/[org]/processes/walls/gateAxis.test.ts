import { expect, test } from "vitest";
import { gateAxis } from "./gateAxis";

const gate = (low: number, value: number, high: number, required: number | null) => ({
  precision: { value, low, high },
  required,
});

test("from 90 to 100 where all of it lies there", () => {
  const { from, marks, bars } = gateAxis([gate(0.92, 0.95, 0.98, 0.94)]);
  expect(from).toBe(0.9);
  expect(marks).toEqual([0.9, 0.92, 0.94, 0.96, 0.98, 1]);
  expect(bars[0]?.line).toBeCloseTo(0.4, 9);
  expect(bars[0]?.bar?.start).toBeCloseTo(0.2, 9);
  expect(bars[0]?.bar?.width).toBeCloseTo(0.6, 9);
  expect(bars[0]?.bar?.dot).toBeCloseTo(0.5, 9);
});

test("from the ten below the lowest bar or line, so that everything is on it", () => {
  expect(gateAxis([gate(0.7, 0.8, 0.9, null), gate(0.95, 0.97, 0.99, 0.9)]).from).toBe(0.7);
  expect(gateAxis([gate(0.69, 0.8, 0.9, null)]).from).toBe(0.6);
  expect(gateAxis([gate(0.95, 0.97, 0.99, 0.85)]).from).toBe(0.8);
  const wide = gateAxis([gate(0, 0, 0.8, 0.9)]);
  expect(wide.from).toBe(0);
  expect(wide.bars[0]?.bar).toEqual({ start: 0, width: 0.8, dot: 0 });
});

test("what was not reviewed has no bar, what has no line none", () => {
  const { from, bars } = gateAxis([{ precision: null, required: null }]);
  expect(from).toBe(0.9);
  expect(bars).toEqual([{ bar: null, line: null }]);
});
