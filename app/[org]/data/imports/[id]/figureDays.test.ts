import { expect, test } from "vitest";
import { figureDays } from "./figureDays";

const file = { firstDay: "2026-08-24", lastDay: "2026-11-21", hasCases: false };
const today = "2026-11-22";

test("figures a head are shown from the first day on which people are known", () => {
  expect(figureDays(file, { peopleFrom: "2026-08-25", today })).toEqual({
    from: "2026-08-25",
    to: "2026-11-21",
  });
  // outside of the file's days they say nothing about it
  for (const peopleFrom of [null, "2026-01-01", "2026-11-22"])
    expect(figureDays(file, { peopleFrom, today })).toEqual({ from: "2026-08-24", to: "2026-11-21" });
});

test("cases need no people to be known, and no day is still to come", () => {
  const cases = { ...file, lastDay: "2026-12-01", hasCases: true };
  expect(figureDays(cases, { peopleFrom: "2026-08-25", today })).toEqual({ from: "2026-08-24", to: today });
  expect(figureDays({ ...file, firstDay: null }, { peopleFrom: null, today })).toBeNull();
});
