import { expect, test } from "vitest";
import { newcombe } from "@/lib/kpi/newcombe";

test("Newcombe's own example: 56/70 − 48/80 is 0.0524 to 0.3339", () => {
  const interval = newcombe({ numerator: 48, denominator: 80 }, { numerator: 56, denominator: 70 });
  expect(interval?.low).toBeCloseTo(0.0524, 4);
  expect(interval?.high).toBeCloseTo(0.3339, 4);
});

test("nothing counted on one side: no interval", () => {
  expect(newcombe({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull();
});
