import { expect, test } from "vitest";
import { gate, watchedDays } from "@/lib/handover/gate";
import { proofs } from "@/lib/handover/proofs";
import { type CaseCosts, requiredPrecision, savedPerCase } from "@/lib/handover/requiredPrecision";
import { Exact } from "@/lib/kpi/exact";

const costs = (
  people: number | null,
  agent: number,
  review: number | null,
  mistake: number | null,
): CaseCosts => ({
  people: people === null ? null : new Exact(people),
  agent: new Exact(agent),
  review: review === null ? null : new Exact(review),
  mistake: mistake === null ? null : new Exact(mistake),
});
const days = (n: number, k: number) => Array.from({ length: watchedDays }, () => ({ n, k }));

test("p* = max(floor, 1 − min(B − A, R) ÷ E)", () => {
  // min(20 − 1, 2) ÷ 40 = 0.05
  expect(requiredPrecision(costs(20, 1, 2, 40), 0.9)).toBe(0.95);
  // min(2 − 1, 2) ÷ 40 = 0.025
  expect(requiredPrecision(costs(2, 1, 2, 40), 0.9)).toBe(0.975);
  // min(19, 2) ÷ 4 = 0.5: the floor decides
  expect(requiredPrecision(costs(20, 1, 2, 4), 0.9)).toBe(0.9);
  expect(requiredPrecision(costs(20, 1, 2, 4), 0.7)).toBe(0.7);
});

test("what is unknown leaves the rest to decide, and no cost of a mistake leaves no gate", () => {
  expect(requiredPrecision(costs(null, 1, 2, 40), 0.9)).toBe(0.95);
  expect(requiredPrecision(costs(3, 1, null, 40), 0.9)).toBe(0.95);
  expect(requiredPrecision(costs(null, 1, null, 40), 0.9)).toBeNull();
  expect(requiredPrecision(costs(20, 1, 2, null), 0.9)).toBeNull();
  expect(savedPerCase(costs(20, 1, 2, null))?.toNumber()).toBe(2);
});

test("a mistake that costs nothing leaves the floor; an agent dearer than people is never ready", () => {
  expect(requiredPrecision(costs(20, 1, 2, 0), 0.9)).toBe(0.9);
  expect(requiredPrecision(costs(1, 2, 2, 40), 0.9)).toBe("never");
  expect(requiredPrecision(costs(2, 2, 2, 40), 0.9)).toBe(1);
});

test("ready only after 30 reviewed cases and 14 days in a row above the line", () => {
  // 200 of 200: the interval's lower end is 0.981
  expect(gate(days(200, 200), 0.95)).toEqual({ state: "ready", more: null, heldDays: 14 });
  expect(gate(days(29, 29), 0.8).state).toBe("keep_reviewing");
  expect(gate(days(30, 30), 0.88).state).toBe("ready");
  const dipped = days(200, 200);
  dipped[3] = { n: 200, k: 190 };
  expect(gate(dipped, 0.95)).toEqual({ state: "keep_reviewing", more: null, heldDays: 10 });
});

test("not yet when even the interval's upper end is under the line", () => {
  // 80 of 100: 0.711 … 0.867
  expect(gate(days(100, 80), 0.9).state).toBe("not_yet");
  expect(gate(days(100, 80), 0.86).state).toBe("keep_reviewing");
  expect(gate(days(100, 100), "never").state).toBe("not_yet");
  expect(gate(days(100, 100), null).state).toBe("no_gate");
  expect(gate([], 0.9)).toEqual({ state: "keep_reviewing", more: null, heldDays: 0 });
});

test("says how many more reviews would prove it", () => {
  // z² × 0.9 × 0.1 ÷ (0.95 − 0.9)² = 138.3
  expect(gate(days(100, 95), 0.9).more).toBe(39);
  expect(gate(days(10, 10), 0.9).more).toBe(25);
  expect(gate(days(100, 90), 0.9).more).toBeNull();
});

test("a proof begins with the last change and reaches 90 days back", () => {
  const reviewed = [
    { day: "2026-01-01", n: 1, k: 1 },
    { day: "2026-03-20", n: 10, k: 9 },
    { day: "2026-03-31", n: 5, k: 5 },
  ];
  expect(proofs(reviewed, null, "2026-03-31").at(-1)).toEqual({ n: 16, k: 15 });
  expect(proofs(reviewed, null, "2026-04-01").at(-1)).toEqual({ n: 15, k: 14 });
  const since = proofs(reviewed, "2026-03-25", "2026-03-31");
  expect(since).toHaveLength(14);
  expect(since.at(-1)).toEqual({ n: 5, k: 5 });
  // the days before the change prove nothing of what came after it
  expect(since[2]).toEqual({ n: 0, k: 0 });
});
