import { expect, test } from "vitest";
import type { Figure, KpiAnswer } from "@/lib/kpi/answer";
import { processTrend } from "./processTrend";

const days = { from: "2026-03-02", to: "2026-03-04" };
const drawn = (kpi: "cost" | "fcr", figures: Figure[]) => {
  const points = figures.map((figure, at) => {
    const day = `2026-03-0${at + 2}`;
    return { start: day, end: day, kpis: { [kpi]: figure } };
  });
  const answer: KpiAnswer = {
    ...{ ...days, interval: "day", process: "support", timezone: "UTC", currency: "CNY" },
    ...{ points, total: { start: days.from, end: days.to, kpis: {} } },
  };
  const targets = { milestones: [], forecast: null, paceFrom: null };
  const rest = { label: "", to: days.to, today: "2026-03-05", changes: [], targets };
  return processTrend(answer, kpi, rest).points.map(({ value }) => value);
};

test("a day whose work has no price is a gap in the course of the cost, and no day that cost nothing", () => {
  const unpriced = { value: 0, completeness: 0 };
  expect(drawn("cost", [{ value: 12.5, completeness: 1 }, unpriced, { value: 0, completeness: 1 }])).toEqual([
    12.5,
    null,
    0,
  ]);
  expect(drawn("fcr", [{ value: 0 }, { value: null }])).toEqual([0, null]);
});
