import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { longestRange } from "@/lib/kpi/query";
import { resolveRange } from "./resolveRange";

const today = "2026-11-21"; // a Saturday
const start = "2026-07-12";
const of = (range: string) => {
  const { from, to } = resolveRange({ range }, today, start);
  return `${from} ${to}`;
};

test("presets end yesterday, those to date end today", () => {
  expect(of("4w")).toBe("2026-10-24 2026-11-20");
  expect(of("12w")).toBe("2026-08-29 2026-11-20");
  expect(of("26w")).toBe("2026-05-23 2026-11-20");
  expect(of("start")).toBe("2026-07-12 2026-11-20");
  expect(of("wtd")).toBe("2026-11-16 2026-11-21");
  expect(of("mtd")).toBe("2026-11-01 2026-11-21");
  expect(of("qtd")).toBe("2026-10-01 2026-11-21");
});

test("a week begins on Monday, also on a Sunday and on a Monday", () => {
  expect(resolveRange({ range: "wtd" }, "2026-11-22", start).from).toBe("2026-11-16");
  expect(resolveRange({ range: "wtd" }, "2026-11-23", start).from).toBe("2026-11-23");
});

test("custom days, also the wrong way round", () => {
  const custom = { range: "custom", from: "2026-03-02", to: "2026-03-15", compare: "previous" };
  expect(resolveRange({ from: "2026-03-02", to: "2026-03-15", compare: "previous" }, today, start)).toEqual(
    custom,
  );
  expect(resolveRange({ from: "2026-03-15", to: "2026-03-02", compare: "previous" }, today, start)).toEqual(
    custom,
  );
});

test("what cannot be read is four weeks against the time before the start", () => {
  const plain = { range: "4w", from: "2026-10-24", to: "2026-11-20", compare: "start" };
  for (const asked of [
    {},
    { range: "never" },
    { from: "2026-02-30", to: "2026-03-02" },
    { from: "2026-03-02" },
  ]) {
    expect(resolveRange(asked, today, start)).toEqual(plain);
  }
});

test("without a start, or before it, there is nothing before it to compare with", () => {
  expect(resolveRange({ compare: "start" }, today, null).compare).toBe("previous");
  expect(resolveRange({}, today, "2026-12-01").compare).toBe("previous");
  expect(resolveRange({ range: "start" }, today, null).range).toBe("4w");
  expect(resolveRange({ range: "start" }, today, today).range).toBe("4w");
});

test("days that no figure is read of, or too many of them, fall back as what cannot be read", () => {
  const asked = [
    { from: "0000-01-01", to: "0000-01-02" },
    { from: "9999-12-30", to: "9999-12-31" },
    { from: "1900-01-01", to: "2999-12-31" },
    { from: "2016-11-20", to: addDays("2016-11-20", longestRange) },
  ];
  for (const days of asked)
    expect(resolveRange(days, today, start), days.from).toMatchObject({ range: "4w" });
  const most = { from: "2016-11-20", to: addDays("2016-11-20", longestRange - 1) };
  expect(resolveRange(most, today, start)).toMatchObject({ range: "custom", ...most });
  expect(resolveRange({ range: "start" }, today, "1900-01-01")).toMatchObject({ range: "4w" });
});
