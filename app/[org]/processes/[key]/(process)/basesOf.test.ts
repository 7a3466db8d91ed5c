import { expect, test } from "vitest";
import type { Figure, Point } from "@/lib/kpi/answer";
import { basesOf, changesOf } from "./basesOf";

const range = { from: "2026-03-02", to: "2026-03-29", compare: "start" as const };

const elsewhere = { keepsFestival: () => false };

test("the bases are the 28 days before the start and as many days before the range", () => {
  expect(basesOf(range, "2026-01-10", "2026-03-30", elsewhere)).toEqual([
    { base: "start", from: "2025-12-13", to: "2026-01-09" },
    { base: "previous", from: "2026-02-02", to: "2026-03-01" },
  ]);
});

test("a roadmap that has not begun is no base, a year is 52 weeks, and no comparison is none", () => {
  expect(basesOf({ ...range, compare: "year" }, "2026-04-01", "2026-03-30", elsewhere)).toEqual([
    { base: "year", from: "2025-03-03", to: "2025-03-30" },
  ]);
  // nearly four weeks of March, of which the festival's season of 2026 held the first eleven days
  expect(basesOf({ ...range, compare: "year" }, null, "2026-03-30", { keepsFestival: () => true })).toEqual([
    { base: "year", from: "2025-02-11", to: "2025-03-10" },
  ]);
  expect(basesOf({ ...range, compare: "none" }, "2026-01-10", "2026-03-30", elsewhere)).toEqual([]);
});

const point = (kpis: Point["kpis"], end = "2026-03-29"): Point => ({ start: "2026-03-02", end, kpis });
const change = (kpi: "aar" | "fcr" | "cost", now: Figure, then: Figure, end?: string) =>
  changesOf(kpi, point({ [kpi]: now }), [
    { base: "previous", from: "", to: "", point: point({ [kpi]: then }, end) },
  ]);

test("shares differ by points, sums by a ratio, and the KPI says which way is better", () => {
  expect(change("aar", { value: 0.6 }, { value: 0.5 })[0]).toMatchObject({ as: "points", verdict: "better" });
  expect(change("cost", { value: 60 }, { value: 50 })[0]).toMatchObject({ as: "ratio", verdict: "worse" });
  expect(change("cost", { value: 60 }, { value: 50 })[0]?.value).toBeCloseTo(0.2, 12);
  expect(change("aar", { value: 0.5002 }, { value: 0.5 })[0]?.verdict).toBe("same");
});

test("what cannot be compared is left out", () => {
  expect(change("fcr", { value: 0.8, provisional: true }, { value: 0.9 })).toEqual([]);
  expect(change("cost", { value: 60 }, { value: 50 }, "2026-03-15")).toEqual([]);
  expect(change("cost", { value: 60 }, { value: 0 })).toEqual([]);
  expect(change("aar", { value: null }, { value: 0.5 })).toEqual([]);
  expect(change("cost", { value: 0, completeness: 0 }, { value: 50 })).toEqual([]);
});
