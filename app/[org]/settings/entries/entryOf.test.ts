import { expect, test } from "vitest";
import { counterOf } from "./counterOf";
import { entryOf } from "./entryOf";

const today = "2026-06-15";

test("what is empty is left out, and the day is the entry's", () => {
  expect(
    entryOf("headcount.set", { role: "desk", fte: "2", monthlySalary: "", from: "2026-04-01" }, today),
  ).toEqual({
    day: "2026-04-01",
    data: { role: "desk", fte: "2" },
  });
});

test("a ledger entry of one day has no span, one of several is booked on its first day, not after today", () => {
  const entry = (from: string, to: string) => entryOf("cost.incurred", { amount: "5", from, to }, today);
  expect(entry("2026-04-01", "")).toEqual({ day: "2026-04-01", data: { amount: "5" } });
  expect(entry("2026-04-01", "2026-04-01")).toEqual({ day: "2026-04-01", data: { amount: "5" } });
  expect(entry("2026-04-01", "2026-04-30")).toEqual({
    day: "2026-04-01",
    data: { amount: "5", from: "2026-04-01", to: "2026-04-30" },
  });
  expect(entry("2026-07-01", "2026-07-31").day).toBe(today);
});

test("a counter-entry is the same with the other sign", () => {
  const none = {
    role: null,
    fte: null,
    monthlySalary: null,
    model: null,
    input: null,
    cachedInput: null,
    output: null,
  };
  const entry = {
    ...none,
    ...{ source: "s", id: "1", type: "cost.incurred" as const, time: "", day: "2026-04-20", currency: "CNY" },
    ...{ current: null, category: "tool" as const, amount: "12.50", from: null, to: null },
    ...{ process: "desk", channel: null, note: "seats" },
  };
  expect(counterOf(entry, "Taken back: seats")).toEqual({
    ...{ category: "tool", amount: "-12.50", from: "2026-04-20", to: "", process: "desk", channel: "" },
    ...{ note: "Taken back: seats", currency: "CNY" },
  });
  expect(counterOf({ ...entry, amount: "-3", from: "2026-01-01", to: "2026-01-31" }, "")).toMatchObject({
    ...{ amount: "3", from: "2026-01-01", to: "2026-01-31" },
  });
});
