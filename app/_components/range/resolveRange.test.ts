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

test("days that no figure is read of fall back as what cannot be read", () => {
  for (const [from, to] of [
    ["0000-01-01", "0000-01-02"],
    ["9999-12-30", "9999-12-31"],
    ["1899-12-31", "1900-01-01"],
  ]) {
    expect(resolveRange({ from, to }, today, start), from).toMatchObject({ range: "4w" });
  }
});

test("of more days than figures are read of it is the last ones", () => {
  const last = (to: string) => ({ from: addDays(to, 1 - longestRange), to });
  const whole = { from: "1900-01-01", to: "2999-12-31" };
  expect(resolveRange(whole, today, start)).toMatchObject({ range: "custom", ...last("2999-12-31") });
  expect(resolveRange(last("2026-11-20"), today, start)).toMatchObject(last("2026-11-20"));
  expect(resolveRange({ range: "start" }, today, "1900-01-01")).toMatchObject(last("2026-11-20"));
});
