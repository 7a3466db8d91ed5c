import { expect, test } from "vitest";
import { fullDays, nextPeriod, parsePeriod, periodOf, previousPeriod } from "@/lib/report/period";

test("a week is Monday to Sunday, a month its days", () => {
  expect(parsePeriod("2026-W47")).toEqual({
    id: "2026-W47",
    kind: "week",
    from: "2026-11-16",
    to: "2026-11-22",
  });
  expect(parsePeriod("2028-02")).toMatchObject({ from: "2028-02-01", to: "2028-02-29" });
});

test.each(["2026-W54", "2025-W53", "2026-W00", "2026-13", "2026-1", "2026-W7", "", "2026", "x2026-W07"])(
  "%s names no period",
  (id) => {
    expect(parsePeriod(id)).toBeNull();
  },
);

test.each(["0000-W01", "0000-01", "0001-W01", "0099-W52", "1000-W01", "1999-12", "1999-W52"])(
  "%s lies before every event",
  (id) => {
    expect(parsePeriod(id)).toBeNull();
  },
);

test("the first of all periods has one before it to be held against", () => {
  expect(previousPeriod(periodOf("2000-01-31", "month"))).toMatchObject({ id: "1999-12", to: "1999-12-31" });
});

test("periods follow one another over the turn of the year", () => {
  const last = periodOf("2027-01-02", "week");
  expect(last.id).toBe("2026-W53");
  expect(nextPeriod(last).id).toBe("2027-W01");
  expect(previousPeriod(periodOf("2027-01-31", "month")).id).toBe("2026-12");
});

test("a running period has the days up to yesterday, one that has not begun has none", () => {
  const week = periodOf("2026-11-18", "week");
  expect(fullDays(week, "2026-11-18")).toEqual({ from: "2026-11-16", to: "2026-11-18" });
  expect(fullDays(week, "2026-12-24")).toEqual({ from: "2026-11-16", to: "2026-11-22" });
  expect(fullDays(week, "2026-11-15")).toBeNull();
});
