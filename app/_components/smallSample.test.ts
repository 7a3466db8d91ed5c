import { expect, test } from "vitest";
import { smallSample } from "./smallSample";

test("wide intervals and small samples are said on the card, the others are not", () => {
  expect(smallSample({ low: 0.4, high: 0.64, n: 60 })).toBe(12);
  expect(smallSample({ low: 0.4, high: 0.6, n: 90 })).toBe(10);
  expect(smallSample({ low: 0.45, high: 0.6, n: 200 })).toBeNull();
  expect(smallSample({ low: 0.9, high: 1, n: 11 })).toBe(5);
});

test("nothing counted is no sample", () => {
  expect(smallSample({ low: 0, high: 1, n: 0 })).toBeNull();
});
