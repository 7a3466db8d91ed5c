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

test("of four amounts of an agent just at the line, none is offered in 95 of 100 runs of 90 days", () => {
  for (const [line, perDay] of [
    [0.9, 8],
    [0.95, 40],
    [0.97, 80],
  ] as const) {
    let [any, offered] = [0, 0];
    for (let seed = 0; seed < runs; seed++) {
      const bands = amounts(chance(700_000 + seed), perDay, line);
      const open = bands.map((days) => opensOn(days, line) !== null);
      any += Number(open.some(Boolean));
      // won from the smallest up: nothing is without it
      offered += Number(open[0]);
    }
    expect(offered / runs, `${line}, ${perDay} a day`).toBeLessThan(0.05);
    // whichever opened first: up to 8 of 100
    expect(any / runs, `${line}, ${perDay} a day`).toBeLessThan(0.1);
  }
});

/** A quarter of the cases up to each amount more, each amount with the smaller ones in it. */
function amounts({ binomial }: ReturnType<typeof chance>, perDay: number, precision: number): Proof[][] {
  const days = Array.from({ length }, () => {
    let [n, k] = [0, 0];
    return [1, 2, 3, 4].map(() => {
      n += perDay / 4;
      k += binomial(perDay / 4, precision);
      return { n, k };
    });
  });
  return [0, 1, 2, 3].map((band) => days.map((day) => day[band] ?? { n: 0, k: 0 }));
}

/**
 * What few reviews cost: of 1,000 agents that are better than the line of 0.95, how many are let through within 90 days,
 * and on which day half of those are. Below ten reviews a day an agent two points above the line is seldom let through,
 * below two a day one four points above it.
 */
test("how soon an agent that is better than the line is let through", () => {
  const found = [0.97, 0.99].map((precision) =>
    volumes.map((perDay) => {
      const days = openings({ line: 0.95, precision, perDay }).sort((a, b) => a - b);
      return [perDay, days.length, days[Math.floor(days.length / 2)]];
    }),
  );
  expect(found).toEqual([
    [
      [1, 70, 86],
      [2, 149, 68],
      [5, 429, 59],
      [10, 764, 50],
      [20, 975, 37],
      [40, 1000, 26],
      [60, 1000, 22],
    ],
    [
      [1, 432, 86],
      [2, 812, 68],
      [5, 999, 35],
      [10, 1000, 24],
      [20, 1000, 19],
      [40, 1000, 16],
      [60, 1000, 15],
    ],
  ]);
});

test("an agent two points under the line is never let through", () => {
  for (const perDay of volumes) {
    expect(openings({ line: 0.97, precision: 0.95, perDay }), `${perDay} a day`).toEqual([]);
  }
});

/** On which day the gate opened, of the runs in which it did. */
function openings({
  line,
  precision,
  perDay,
}: {
  line: number;
  precision: number;
  perDay: number;
}): number[] {
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
