import { expect, test } from "vitest";
import { gateAxis } from "./gateAxis";

test("90 to 100 where everything is there", () => {
  const axis = gateAxis([0.93, 0.98, 0.95]);
  expect(axis.from).toBe(0.9);
  expect(axis.ticks.map(({ share }) => share)).toEqual([0.9, 0.92, 0.94, 0.96, 0.98, 1]);
  expect(axis.at(0.95)).toBeCloseTo(0.5, 12);
});

test("from the ten below what is lower", () => {
  expect(gateAxis([0.7, 1]).from).toBe(0.7);
  expect(gateAxis([0.69, 1]).from).toBe(0.6);
  expect(gateAxis([0.03]).ticks.map(({ share }) => share)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(gateAxis([0.55]).ticks.at(0)).toEqual({ share: 0.5, at: 0 });
});
