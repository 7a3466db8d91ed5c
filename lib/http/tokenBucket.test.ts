import { expect, test } from "vitest";
import { refill, secondsUntil } from "@/lib/http/tokenBucket";

const quota = { quota: 600, window: 60 };

test("a new bucket is full, an emptied one fills evenly and not beyond", () => {
  expect(refill(undefined, quota, 0)).toEqual({ tokens: 600, at: 0 });
  const empty = { tokens: 0, at: 0 };
  expect(refill(empty, quota, 1_000).tokens).toBe(10);
  expect(refill(empty, quota, 60_000).tokens).toBe(600);
  expect(refill(empty, quota, 3_600_000).tokens).toBe(600);
});

test("an overdrawn bucket waits longer", () => {
  expect(secondsUntil({ tokens: 1, at: 0 }, quota, 1)).toBe(0);
  expect(secondsUntil({ tokens: 0, at: 0 }, quota, 1)).toBeCloseTo(0.1);
  expect(secondsUntil({ tokens: -599, at: 0 }, quota, 1)).toBe(60);
});

test("a clock that goes back adds nothing and takes nothing", () => {
  expect(refill({ tokens: 5, at: 10_000 }, quota, 0)).toEqual({ tokens: 5, at: 0 });
});
