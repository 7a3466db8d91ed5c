import { expect, test } from "vitest";
import type { Drivers } from "@/lib/change/driversAnswer";
import { effectsOf, storyOf } from "@/lib/change/storyOf";

const figure = (numerator: number, denominator: number) => ({
  value: numerator / denominator,
  numerator,
  denominator,
});
const days = { start: "2026-03-02", end: "2026-03-08" };
const answer = (
  drivers: Drivers["drivers"],
  change: number | null,
  counts: [number, number, number, number] = [500, 1000, 531, 1000],
): Drivers => ({
  kpi: "aar",
  timezone: "UTC",
  currency: "CNY",
  before: { ...days, ...figure(counts[0], counts[1]) },
  after: { ...days, ...figure(counts[2], counts[3]) },
  change,
  drivers,
});
const share = (process: string, rate: number, mix: number, before = 100, after = 100) => ({
  process,
  before: figure(before / 2, before),
  after: figure(after / 2, after),
  rate,
  mix,
});

test("the effects that make up most of it are told, the largest first, the rest together", () => {
  const found = answer(
    [share("service", 0.024, 0.001, 100, 120), share("quotes", 0.009, -0.003, 50, 90)],
    0.031,
  );
  expect(storyOf(found, "higher")).toMatchObject({
    direction: "rose",
    told: [
      { as: "rate", process: "service", effect: 0.024, better: true },
      { as: "rate", process: "quotes", effect: 0.009, better: true },
      { as: "mix", process: "quotes", effect: -0.003, more: true },
    ],
  });
  expect(storyOf(found, "higher")?.rest).toBeCloseTo(0.001, 12);
});

test("more of the work was a process whose part grew, whatever that did to the figure", () => {
  const found = answer([share("service", 0, 0.02, 100, 100), share("quotes", 0, -0.03, 50, 90)], -0.01);
  expect(effectsOf(found, "higher")).toEqual([
    { as: "mix", process: "quotes", effect: -0.03, more: true },
    { as: "mix", process: "service", effect: 0.02, more: false },
  ]);
});

test("where lower is better, a rise is worse", () => {
  expect(effectsOf(answer([share("service", 0.02, 0)], 0.02), "lower")).toMatchObject([{ better: false }]);
});

test("what is not seen is not told: neither as a change nor as an effect", () => {
  const found = answer([share("service", 0.0003, 0.0001)], 0.0004);
  expect(storyOf(found, "higher")).toMatchObject({ direction: "same", told: [], rest: 0 });
});

test("a difference that may be chance says so, a large one does not", () => {
  expect(storyOf(answer([], 0.031, [5, 10, 6, 10]), "higher")?.chance).toMatchObject({
    low: expect.any(Number),
  });
  expect(storyOf(answer([], 0.2, [500, 1000, 700, 1000]), "higher")?.chance).toBeNull();
});

test("cost is told by stage and kind, and never as chance", () => {
  const found: Drivers = {
    ...answer([], -3.2),
    kpi: "cts",
    before: { ...days, value: 51.5 },
    after: { ...days, value: 48.3 },
    drivers: [
      { stage: "service", kind: "labour", before: 20, after: 16, effect: -4 },
      { stage: "acquisition", kind: "spend", before: 10, after: 10.8, effect: 0.8 },
      { stage: "fulfilment", kind: "tool", before: 1, after: 1, effect: 0 },
    ],
  };
  expect(storyOf(found, "lower")).toMatchObject({
    direction: "fell",
    told: [
      { as: "cost", stage: "service", kind: "labour", effect: -4 },
      { as: "cost", stage: "acquisition", kind: "spend", effect: 0.8 },
    ],
    rest: 0,
    chance: null,
  });
});

test("no change is no story", () => {
  expect(storyOf(answer([], null), "higher")).toBeNull();
});
