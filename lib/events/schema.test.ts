import { expect, test } from "vitest";
import { eventSchema } from "@/lib/events/schema";

const envelope = { id: "e", source: "s", time: "2026-03-02T09:01:00Z" };
const passes = (type: string, data: object) => eventSchema.safeParse({ ...envelope, type, data }).success;

test.each([
  [undefined, undefined, true],
  ["2026-03-01", "2026-03-01", true],
  ["2000-01-01", "2010-01-07", true],
  ["2000-01-01", "2010-01-08", false],
  ["2026-03-02", "2026-03-01", false],
  ["1999-12-31", "2000-01-01", false],
  ["2026-03-02", undefined, false],
  [undefined, "2026-03-02", false],
])("a cost from %s to %s: %s", (from, to, verdict) => {
  expect(passes("cost.incurred", { category: "tool", amount: "1", from, to })).toBe(verdict);
});

test("a touch is a human's", () => {
  const step = { process: "p", case: "c", step: "s", touch: "work" };
  expect(passes("case.step", { ...step, actor: { kind: "human" } })).toBe(true);
  for (const kind of ["agent", "system", "unknown"])
    expect(passes("case.step", { ...step, actor: { kind } })).toBe(false);
});

test("a review is a human's", () => {
  const review = { process: "p", case: "c", verdict: "accepted" };
  expect(passes("case.reviewed", { ...review, actor: { kind: "human", id: "ann" } })).toBe(true);
  expect(passes("case.reviewed", { ...review, actor: { kind: "agent" } })).toBe(false);
});
