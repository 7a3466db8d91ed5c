import { expect, test } from "vitest";
import type { ProcessGate } from "@/lib/handover/readGates";
import { wallsOf } from "./wallsOf";

const gate = (change: Partial<ProcessGate>): ProcessGate => ({
  process: "quotes",
  name: "Quotes",
  state: "keep_reviewing",
  since: "2026-03-02",
  auto: 200,
  n: 100,
  k: 97,
  precision: { value: 0.97, low: 0.91, high: 0.99 },
  required: 0.9,
  more: 40,
  heldDays: 0,
  costs: { people: "10", agent: "1", review: "2", mistake: "5" },
  mistakeFrom: "setting",
  ways: { people: "10", withReview: "3", alone: "1.15" },
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
      costs: { people: null, agent: "1", review: null, mistake: null },
    }),
    "noCost",
    null,
  ],
  [gate({ state: "no_gate", required: null }), "noLine", null],
  [gate({ precision: null, n: 0, k: 0 }), "noReview", "saves"],
  [gate({ state: "watched" }), "watched", "saves"],
  [gate({ state: "red_line" }), "redLine", "saves"],
] as const)("%#: %j says %s and %s", (found, precision, cost) => {
  expect(wallsOf(found)).toEqual({ precision, cost });
});
