import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { counts } from "@/lib/change/counts";
import { recovery } from "@/lib/change/recovery";

const changed = "2026-03-01";
const on = (day: number) => addDays(changed, day);

/** 100 cases a day from 14 days before the change on: 80 good ones, but for some days. */
function course(goodOn: (day: number) => number, days = 60) {
  const daily = Array.from({ length: days + 14 }, (_, at) => ({
    numerator: goodOn(at - 14),
    denominator: 100,
  }));
  return counts(on(-14), daily);
}

test("a drop of five days: found, and over when the seven days are back in the interval of before", () => {
  // with three bad days of seven 76.1, less than 80 by 3.9 ± 3.8; the interval of 80 % of 1,400 is 77.8 to 82.0: with
  // two bad days the seven have 77.4, with one 78.7
  const of = course((day) => (day >= 0 && day < 5 ? 71 : 80));
  expect(recovery(of, { changed, last: on(40), better: "higher" })).toEqual({
    droppedOn: on(2),
    recoveredOn: on(10),
    days: 10,
  });
});

test("what fell and stays down has not recovered; three days back must be known", () => {
  const stays = course((day) => (day >= 0 ? 71 : 80));
  expect(recovery(stays, { changed, last: on(40), better: "higher" })).toMatchObject({
    recoveredOn: null,
    days: null,
  });
  const of = course((day) => (day >= 0 && day < 5 ? 71 : 80));
  expect(recovery(of, { changed, last: on(11), better: "higher" })).toMatchObject({ recoveredOn: null });
  expect(recovery(of, { changed, last: on(12), better: "higher" })).toMatchObject({ recoveredOn: on(10) });
});

test("no drop: what rises, what stays, what only falls later; a share that should fall drops by rising", () => {
  const rises = course((day) => (day >= 0 ? 90 : 80));
  expect(recovery(rises, { changed, last: on(40), better: "higher" })).toBeNull();
  expect(
    recovery(
      course(() => 80),
      { changed, last: on(40), better: "higher" },
    ),
  ).toBeNull();
  const later = course((day) => (day >= 20 ? 60 : 80));
  expect(recovery(later, { changed, last: on(40), better: "higher" })).toBeNull();
  expect(recovery(rises, { changed, last: on(40), better: "lower" })).toMatchObject({ days: null });
});

test("nothing counted before: nothing to fall from", () => {
  const of = counts(changed, [{ numerator: 0, denominator: 100 }]);
  expect(recovery(of, { changed, last: on(40), better: "higher" })).toBeNull();
});
