import { expect, test } from "vitest";
import { sparklinePaths } from "./sparklinePaths";

test("a gap breaks the line", () => {
  expect(sparklinePaths([0, 1, null, 1, 0], 5, 106, 28).settled).toBe("M3 24L28 4M78 4L103 24");
});

test("a missing figure is not drawn as zero", () => {
  const drawn = sparklinePaths([5, null, 6], 3, 106, 28).settled;
  expect(drawn).toBe("M3 24h0M103 4h0");
});

test("the provisional part begins where the settled one ends", () => {
  const { settled, provisional } = sparklinePaths([0, 1, 0], 2, 106, 28);
  expect(settled).toBe("M3 24L53 4");
  expect(provisional).toBe("M53 4L103 24");
});

test("nothing settled, nothing at all, all the same", () => {
  expect(sparklinePaths([1, 2], 0, 106, 28).settled).toBe("");
  expect(sparklinePaths([null, null], 2, 106, 28)).toEqual({ settled: "", provisional: "", end: null });
  expect(sparklinePaths([4, 4], 2, 106, 28).settled).toBe("M3 14L103 14");
});

test("values that differ by a rounding alone are a level line", () => {
  expect(sparklinePaths([7500, 7499.999998, 7500.000001], 3, 106, 32).settled).toBe("M3 16L53 16L103 16");
});
