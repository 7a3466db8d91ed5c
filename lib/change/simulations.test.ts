// Longer than most: worlds whose truth is known, from fixed seeds: how often the statistics say what is true.
import { expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import { addDays } from "@/lib/calendar/days";
import { changeEffect } from "@/lib/change/changeEffect";
import { counts } from "@/lib/change/counts";
import { differenceOfDifferences } from "@/lib/change/differenceOfDifferences";
import { forecast } from "@/lib/change/forecast";
import { recovery } from "@/lib/change/recovery";
import { chance } from "@/lib/change/testing/chance";

// from 9 on a forecast is tried on the past
const weeks = whole ? [6, 7, 8, 9, 10, 11, 12] : [6, 9, 12];
const runs = 1_000;

type Chance = ReturnType<typeof chance>;

/**
 * What is forecast of a course, until 1,000 forecasts were shown, and what then came: one, four and eight weeks ahead. Of
 * flat series about a fourth is shown from 9 weeks on.
 */
function forecasts(n: number, at: (x: number, chance: Chance) => number) {
  let [series, shown, covered, growth] = [0, 0, 0, 0];
  while (shown < runs) {
    const drawn = chance(1 + series++ * 100 + n);
    const points = Array.from({ length: n }, (_, x) => ({ x, y: at(x, drawn) }));
    for (const ahead of aheads) {
      const x = n - 1 + ahead;
      const told = forecast(points, x, { share: true });
      if (typeof told === "string") break;
      const came = at(x, drawn);
      covered += Number(told.low <= came && came <= told.high);
      growth += Number(told.low > at(0, none));
      shown += Number(ahead === aheads[0]);
    }
  }
  return {
    coverage: covered / (aheads.length * shown),
    shown: shown / series,
    growth: growth / (aheads.length * series),
  };
}

const aheads = [1, 4, 8];
/** Without chance: what is true. */
const none: Chance = { normal: () => 0, binomial: (n, share) => n * share };

/** Around a line that rises by `slope` a week. */
const noisy =
  (slope: number) =>
  (x: number, { normal }: Chance) =>
    0.3 + slope * x + 0.03 * normal();

/** The share of a week's cases, of which there are up to 40 % more or fewer in any week. */
const counted =
  (share: number, cases: number) =>
  (_: number, { binomial }: Chance) => {
    const n = Math.round(cases * (0.6 + binomial(8, 0.5) / 10));
    return binomial(n, share) / n;
  };

test.each(whole ? [0, 0.005, 0.01, 0.02] : [0.01])(
  "of a series that rises by %s a week, the band holds what comes 76 to 84 times in a hundred",
  (slope) => {
    for (const n of weeks) {
      const { coverage } = forecasts(n, noisy(slope));
      expect(coverage, `${n} weeks`).toBeGreaterThan(0.76);
      expect(coverage, `${n} weeks`).toBeLessThan(0.84);
    }
  },
);

const flat = [
  [0.5, 20],
  [0.95, 60],
  [0.5, 200],
  [0.78, 60],
];
test.each(whole ? flat : flat.slice(0, 2))(
  "of a flat share of %s of about %i cases a week, too",
  (share, cases) => {
    for (const n of weeks) {
      const { coverage } = forecasts(n, counted(share, cases));
      expect(coverage, `${n} weeks`).toBeGreaterThan(0.76);
      expect(coverage, `${n} weeks`).toBeLessThan(0.84);
    }
  },
);

test("of a flat series growth is claimed at most ten times in a hundred, and from 9 weeks on it seldom gets a forecast", () => {
  for (const n of weeks) {
    const { growth, shown } = forecasts(n, noisy(0));
    expect(growth, `${n} weeks`).toBeLessThan(0.1);
    if (n >= 9) expect(shown, `${n} weeks`).toBeLessThan(0.3);
  }
});

const changed = "2026-03-01";
const normalShare = 0.78;
const droppedDays = 5;

/** Cases a day at 78 %, with `drop` less on the first five days from a change on. */
function drawn({ binomial }: Chance, perDay: number, drop: number) {
  const days = Array.from({ length: 59 }, (_, at) => ({
    numerator: binomial(perDay, at >= 14 && at < 14 + droppedDays ? normalShare - drop : normalShare),
    denominator: perDay,
  }));
  return counts(addDays(changed, -14), days);
}

function recoveries(drop: number, perDay: number) {
  return Array.from({ length: 1_000 }, (_, seed) =>
    recovery(drawn(chance(200_000 + seed), perDay, drop), {
      changed,
      last: addDays(changed, 44),
      better: "higher",
    }),
  );
}

test.each([30, 60, 100])(
  "a change that costs nine points for five of fourteen days, %i cases a day: its effect is not biased, its interval holds",
  (perDay) => {
    const truth = (-0.09 * droppedDays) / 14;
    let [sum, held, n] = [0, 0, 0];
    for (let seed = 0; seed < 1_000; seed++) {
      const world = chance(600_000 + seed);
      const own = drawn(world, perDay, 0.09);
      const others = drawn(world, 2 * perDay, 0);
      const { effect, complete } = changeEffect(changed, own, others, {
        last: addDays(changed, 44),
        better: "higher",
      });
      expect(complete).toBe(true);
      if (effect === null) throw new Error("no effect");
      n += 1;
      sum += effect.value;
      held += Number(effect.low <= truth && truth <= effect.high);
    }
    // the mean of 1,000 lies within three of its standard errors: before and after, and half as much for the others
    const error = Math.sqrt((3 * normalShare * (1 - normalShare)) / (14 * perDay) / n);
    expect(Math.abs(sum / n - truth)).toBeLessThan(3 * error);
    expect(held / n).toBeGreaterThan(0.93);
    expect(held / n).toBeLessThan(0.975);
  },
);

test("a change that costs nine points for five days is found, and so is the day it was over", () => {
  const found = recoveries(0.09, 100).filter((one) => one !== null);
  expect(found.length).toBeGreaterThan(850);
  const days = found.flatMap(({ days }) => (days === null ? [] : [days])).sort((a, b) => a - b);
  expect(days.length).toBeGreaterThan(0.99 * found.length);
  // seven days are looked at together: that of the tenth day, with one bad one in it, is within the interval again
  expect(days[Math.floor(days.length / 2)]).toBe(10);
  expect(days.filter((day) => day >= 8 && day <= 12).length / days.length).toBeGreaterThan(0.8);
});

test("where nothing changed, a drop is claimed about one time in twenty", () => {
  for (const perDay of [10, 20, 30, 60, 100]) {
    expect(recoveries(0, perDay).filter((one) => one !== null).length, `${perDay} a day`).toBeLessThan(60);
  }
});

/** Nine points for five days, of 1,000: below 60 cases a day such a drop is more often missed than seen. */
test("with few cases such a drop is often not seen", () => {
  const seen = [10, 20, 30, 60, 100, 200].map(
    (perDay) => recoveries(0.09, perDay).filter((one) => one !== null).length,
  );
  expect(seen).toEqual([151, 272, 392, 678, 876, 996]);
});

test("the interval of a difference of differences holds the truth about 95 times in a hundred", () => {
  for (const n of [30, 100, 300]) {
    let held = 0;
    for (let seed = 0; seed < 2_000; seed++) {
      const { binomial } = chance(300_000 + seed);
      const of = (cases: number, share: number) => ({
        numerator: binomial(cases, share),
        denominator: cases,
      });
      const found = differenceOfDifferences(
        { before: of(n, 0.7), after: of(n, 0.61) },
        { before: of(2 * n, 0.5), after: of(2 * n, 0.52) },
      );
      if (found && found.low <= -0.11 && found.high >= -0.11) held += 1;
    }
    expect(held / 2_000).toBeGreaterThan(0.93);
    expect(held / 2_000).toBeLessThan(0.97);
  }
});
