import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { counts } from "@/lib/change/counts";
import { differenceOfDifferences } from "@/lib/change/differenceOfDifferences";
import { forecast } from "@/lib/change/forecast";
import { recovery } from "@/lib/change/recovery";
import { chance } from "@/lib/change/testing/chance";
import { gate, watchedDays } from "@/lib/handover/gate";
import { proofs } from "@/lib/handover/proofs";

// Worlds whose truth is known, from fixed seeds: how often the statistics say what is true.

const weeks = [6, 7, 8, 9, 10, 11, 12];

/** What is forecast four weeks ahead of a line with noise, many times, and what then came. */
function forecasts(slope: number, n: number, ahead = 4) {
  const found = Array.from({ length: 2_000 }, (_, seed) => {
    const { normal } = chance(1 + seed * 100 + n);
    const at = (x: number) => 0.3 + slope * x + 0.03 * normal();
    const points = Array.from({ length: n }, (_, x) => ({ x, y: at(x) }));
    const told = forecast(points, n - 1 + ahead, { share: true });
    return { told, came: at(n - 1 + ahead) };
  });
  const shown = found.flatMap(({ told, came }) => (typeof told === "string" ? [] : [{ ...told, came }]));
  const covered = shown.filter(({ low, high, came }) => low <= came && came <= high);
  return { all: found.length, shown, coverage: covered.length / shown.length };
}

test.each(weeks)("of a line of %i weeks, the band holds what comes 76 to 84 times in a hundred", (n) => {
  const { coverage } = forecasts(0.01, n);
  expect(coverage).toBeGreaterThan(0.76);
  expect(coverage).toBeLessThan(0.84);
});

test.each(weeks)("of a flat series of %i weeks, growth is claimed at most ten times in a hundred", (n) => {
  for (const ahead of [1, 4, 8]) {
    const { all, shown } = forecasts(0, n, ahead);
    expect(shown.filter(({ low }) => low > 0.3).length / all).toBeLessThan(0.1);
  }
});

test("a flat series seldom gets a forecast once it is tried on the past", () => {
  for (const n of [9, 12]) {
    const { all, shown } = forecasts(0, n);
    expect(shown.length / all).toBeLessThan(0.3);
  }
});

const changed = "2026-03-01";

/** 100 cases a day at 78 %, with `drop` less on the first five days from a change on. */
function recoveries(drop: number, perDay = 100) {
  return Array.from({ length: 1_000 }, (_, seed) => {
    const { binomial } = chance(200_000 + seed);
    const days = Array.from({ length: 59 }, (_, at) => ({
      numerator: binomial(perDay, at >= 14 && at < 19 ? 0.78 - drop : 0.78),
      denominator: perDay,
    }));
    const over = counts(addDays(changed, -14), days);
    return recovery(over, { changed, last: addDays(changed, 44), better: "higher" });
  });
}

test("a change that costs nine points for five days is found, and so is the day it was over", () => {
  const found = recoveries(0.09).filter((one) => one !== null);
  expect(found.length).toBeGreaterThan(850);
  const days = found.flatMap(({ days }) => (days === null ? [] : [days])).sort((a, b) => a - b);
  expect(days.length).toBeGreaterThan(0.99 * found.length);
  // seven days are looked at together, so it is seen up to a week later than it was
  expect(days[Math.floor(days.length / 2)]).toBeGreaterThanOrEqual(8);
  expect(days[Math.floor(days.length / 2)]).toBeLessThanOrEqual(12);
});

test("where nothing changed, a drop is claimed about one time in twenty", () => {
  expect(recoveries(0).filter((one) => one !== null).length).toBeLessThan(60);
});

test("the interval of a difference of differences holds the truth about 95 times in a hundred", () => {
  for (const n of [30, 100, 300]) {
    let held = 0;
    for (let seed = 0; seed < 2_000; seed++) {
      const { binomial } = chance(300_000 + seed);
      const drawn = (cases: number, share: number) => ({
        numerator: binomial(cases, share),
        denominator: cases,
      });
      const found = differenceOfDifferences(
        { before: drawn(n, 0.7), after: drawn(n, 0.61) },
        { before: drawn(2 * n, 0.5), after: drawn(2 * n, 0.52) },
      );
      if (found && found.low <= -0.11 && found.high >= -0.11) held += 1;
    }
    expect(held / 2_000).toBeGreaterThan(0.93);
    expect(held / 2_000).toBeLessThan(0.97);
  }
});

test.each([2, 5, 10, 20])(
  "an agent just at the line, %i reviews a day: the gate opens in less than one of twenty runs of 90 days",
  (perDay) => {
    const line = 0.97;
    let opened = 0;
    for (let seed = 0; seed < 1_000; seed++) {
      const { binomial } = chance(400_000 + seed);
      const days = reviews(perDay, () => binomial(perDay, line));
      // within 90 days no review falls out of the proof: it is all of those so far
      const soFar = days.map((_, at) => sum(days.slice(0, at + 1)));
      if (seed === 0) expect(soFar.slice(-watchedDays)).toEqual(proofs(days, null, "2026-03-31"));
      const opens = soFar.some(
        (_, at) =>
          at >= watchedDays - 1 && gate(soFar.slice(at + 1 - watchedDays, at + 1), line).state === "ready",
      );
      opened += Number(opens);
    }
    expect(opened / 1_000).toBeLessThan(0.05);
  },
);

test("an agent well above the line is let through", () => {
  const { binomial } = chance(500_000);
  const days = reviews(10, () => binomial(10, 0.99));
  expect(gate(proofs(days, null, "2026-03-31"), 0.95).state).toBe("ready");
});

/** Reviews of 90 days. */
function reviews(n: number, accepted: () => number) {
  return Array.from({ length: 90 }, (_, at) => ({ day: addDays("2026-01-01", at), n, k: accepted() }));
}

function sum(days: { n: number; k: number }[]) {
  return days.reduce((total, { n, k }) => ({ n: total.n + n, k: total.k + k }), { n: 0, k: 0 });
}
