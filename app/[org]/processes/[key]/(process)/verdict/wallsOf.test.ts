import { expect, test } from "vitest";
import { type Judged, wallsOf } from "./wallsOf";

const gate = (change: Partial<Judged>): Judged => ({
  state: "keep_reviewing",
  precision: { value: 0.97, low: 0.91, high: 0.99 },
  required: 0.9,
  more: 40,
  costs: { mistake: "5" },
  monthly: "300",
  ...change,
});

test.each([
  [null, "none", null],
  [gate({}), "reviewMore", "saves"],
  [gate({ more: null }), "review", "saves"],
  [gate({ state: "ready" }), "ready", "saves"],
  [gate({ state: "ready", monthly: "-4" }), "ready", "costs"],
  [gate({ state: "ready", monthly: null }), "ready", null],
  [gate({ state: "not_yet" }), "notYet", "saves"],
  [gate({ state: "not_yet", required: null }), "dearer", null],
  [
    gate({
      state: "no_gate",
      required: null,
      costs: { mistake: null },
    }),
    "noCost",
    null,
  ],
  [gate({ state: "no_gate", required: null }), "noLine", null],
  [gate({ precision: null }), "noReview", "saves"],
  [gate({ state: "watched" }), "watched", "saves"],
  [gate({ state: "red_line" }), "redLine", "saves"],
] as const)("%#: %j says %s and %s", (found, precision, cost) => {
  expect(wallsOf(found)).toEqual({ precision, cost });
});
