import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { chance } from "@/lib/change/testing/chance";
import { gate, type Proof, watchedDays } from "@/lib/handover/gate";
import { proofs } from "@/lib/handover/proofs";

// Agents whose precision is known, from fixed seeds: how often the gate says what is true.

const runs = 1_000;
const length = 90;
const volumes = [1, 2, 5, 10, 20, 40, 60];

test.each([0.9, 0.95, 0.97, 0.99])(
  "an agent just at the line of %s: the gate opens in less than one of twenty runs of 90 days",
  (line) => {
    for (const perDay of volumes) {
      const opened = openings({ line, precision: line, perDay });
      expect(opened.length / runs, `${perDay} reviews a day`).toBeLessThan(0.05);
    }
  },
);

test("what the runs count is what the gate counts", () => {
  const { binomial } = chance(7);
  const days = Array.from({ length }, (_, at) => ({
    day: addDays("2026-01-01", at),
    n: 5,
    k: binomial(5, 0.97),
  }));
  const soFar = running(days);
  expect(soFar.slice(-watchedDays)).toEqual(proofs(days, null, "2026-03-31"));
});

/** On which day the gate opened, of the runs in which it did. */
function openings({ line, precision, perDay }: { line: number; precision: number; perDay: number }): number[] {
  return Array.from({ length: runs }, (_, seed) => {
    const { binomial } = chance(400_000 + seed);
    return opensOn(
      Array.from({ length }, () => ({ n: perDay, k: binomial(perDay, precision) })),
      line,
    );
  }).filter((day) => day !== null);
}

/** The first day on whose evening the gate is open; within 90 days no review falls out of the proof. */
function opensOn(days: readonly Proof[], line: number): number | null {
  const soFar = running(days);
  for (let day = watchedDays; day <= days.length; day++) {
    if (gate(soFar.slice(day - watchedDays, day), line).state === "ready") return day;
  }
  return null;
}

function running(days: readonly Proof[]): Proof[] {
  let [n, k] = [0, 0];
  return days.map((day) => {
    n += day.n;
    k += day.k;
    return { n, k };
  });
}
