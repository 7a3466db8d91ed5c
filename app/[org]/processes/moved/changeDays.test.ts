import { expect, test } from "vitest";
import { changeDays } from "./changeDays";

const until = { settled: "2026-11-13", today: "2026-11-21" };
const days = (from: string, to: string) => ({ from, to });

test("both periods and what lies between; up to today where nothing later is settled", () => {
  const [base, now] = [days("2026-10-01", "2026-10-07"), days("2026-11-07", "2026-11-13")];
  expect(changeDays(now, base, until)).toEqual(days("2026-10-01", "2026-11-21"));
  expect(changeDays(base, days("2026-09-01", "2026-09-07"), until)).toEqual(days("2026-09-01", "2026-10-07"));
});

test("a year at the most, the later part of it", () => {
  const far = changeDays(days("2026-11-07", "2026-11-13"), days("2020-01-01", "2020-01-31"), until);
  expect(far).toEqual(days("2025-11-21", "2026-11-21"));
});
