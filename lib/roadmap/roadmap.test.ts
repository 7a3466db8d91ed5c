import { expect, test } from "vitest";
import { Exact } from "@/lib/kpi/exact";
import { course } from "@/lib/roadmap/course";
import { forecastOf } from "@/lib/roadmap/forecastOf";
import { isEarly, judge, together } from "@/lib/roadmap/judge";
import { milestones } from "@/lib/roadmap/milestones";

const unmet = {
  metOn: null,
  measured: true,
  early: false,
  due: "2026-03-31",
  today: "2026-03-31",
  forecast: null,
  reaches: (value: number) => value >= 0.6,
};

test("once met stays met; unmet is at risk, and off track after its day; nothing measured is no data", () => {
  expect(judge({ ...unmet, metOn: "2026-03-02", today: "2026-09-01" })).toBe("met");
  expect(judge(unmet)).toBe("at_risk");
  expect(judge({ ...unmet, today: "2026-04-01" })).toBe("off_track");
  expect(judge({ ...unmet, measured: false })).toBe("no_data");
});

test("on track when the whole interval reaches the target, off track when none does, at risk between", () => {
  const told = (low: number, high: number) => judge({ ...unmet, forecast: { low, high } });
  expect(told(0.6, 0.7)).toBe("on_track");
  expect(told(0.59, 0.7)).toBe("at_risk");
  expect(told(0.5, 0.59)).toBe("off_track");
  // of a cost the low end is the one that reaches first
  const cost = { ...unmet, reaches: (value: number) => value <= 40 };
  expect(judge({ ...cost, forecast: { low: 39, high: 45 } })).toBe("at_risk");
  expect(judge({ ...cost, forecast: { low: 30, high: 40 } })).toBe("on_track");
  const past = { ...unmet, today: "2026-04-01", forecast: { low: 0.7, high: 0.8 } };
  expect(judge(past)).toBe("off_track");
});

test("on the first days of a span there is no verdict: its first fifth, at least seven days", () => {
  const early = { ...unmet, early: true };
  expect(judge(early)).toBe("no_data");
  expect(judge({ ...early, forecast: { low: 0.1, high: 0.2 } })).toBe("no_data");
  expect(judge({ ...early, metOn: "2026-03-01" })).toBe("met");
  expect(judge({ ...early, today: "2026-04-01" })).toBe("off_track");
  // 31, 60 and 90 days: 7, 12 and 18 of them
  const last = (from: string, to: string) =>
    ["2026-03-07", "2026-03-08", "2026-03-12", "2026-03-13", "2026-03-18", "2026-03-19"].findLast((day) =>
      isEarly({ from, to }, day),
    );
  expect(last("2026-03-01", "2026-03-31")).toBe("2026-03-07");
  expect(last("2026-03-01", "2026-04-29")).toBe("2026-03-12");
  expect(last("2026-03-01", "2026-05-29")).toBe("2026-03-18");
  expect(last("2026-03-01", "2026-03-05")).toBe("2026-03-07");
  expect(isEarly({ from: "2026-03-02", to: "2026-03-31" }, "2026-03-01")).toBe(false);
});

test("a figure is forecast from its complete weeks since a day", () => {
  // by week 30 %, 32 %, …; the last complete one ends on Sunday 15 March
  const weeks = [
    "2026-01-26",
    "2026-02-02",
    "2026-02-09",
    "2026-02-16",
    "2026-02-23",
    "2026-03-02",
    "2026-03-09",
  ];
  const measure = (from: string) => {
    const at = weeks.indexOf(from);
    return at < 0 ? null : { value: 0.3 + 0.02 * at };
  };
  const of = { since: "2026-01-01", last: "2026-03-18", on: "2026-03-29", share: true };
  expect(forecastOf(measure, of)?.value).toBeCloseTo(0.46, 9);
  expect(forecastOf(measure, { ...of, since: "2026-02-02" })?.early).toBe(true);
  expect(forecastOf(measure, { ...of, since: "2026-02-03" })).toBeNull();
  expect(forecastOf(measure, { ...of, last: "2026-03-14", since: "2026-02-02" })).toBeNull();
});

test("a phase is as its worst criterion", () => {
  expect(together(["met", "met"])).toBe("met");
  expect(together(["met", "at_risk", "no_data"])).toBe("at_risk");
  expect(together(["off_track", "at_risk"])).toBe("off_track");
  expect(together(["met", "no_data"])).toBe("no_data");
});

test("targets relative to the time before the start, or absolute where there is none", () => {
  expect(milestones("cts", 70)).toEqual([
    { day: 90, target: 59.5 },
    { day: 180, target: 49 },
  ]);
  expect(milestones("cts", null)).toEqual([]);
  expect(milestones("marginPerHead", -5)).toEqual([]);
  expect(milestones("fcr", null).map(({ target }) => target)).toEqual([0.75, 0.8]);
  expect(milestones("fcr", 0.99)[1]?.target).toBe(1);
});

test("running sums give any run of days, clipped at both ends", () => {
  const days = [1, 2, 3].map((count) => ({ numerator: new Exact(count), denominator: new Exact(10) }));
  const sums = course("2026-03-01", days);
  const of = (from: string, to: string) => {
    const { numerator, denominator } = sums(from, to);
    return [numerator.toNumber(), denominator.toNumber()];
  };
  expect(of("2026-03-02", "2026-03-03")).toEqual([5, 20]);
  expect(of("2026-02-01", "2026-03-01")).toEqual([1, 10]);
  expect(of("2026-03-03", "2026-04-30")).toEqual([3, 10]);
  expect(of("2026-04-01", "2026-04-30")).toEqual([0, 0]);
});
