import { expect, test } from "vitest";
import type { Beginning } from "@/lib/sources/readBeginning";
import { checklistItems, checklistOf } from "./checklistOf";

const nothing: Beginning = {
  since: { people: null, sales: null, ads: null },
  typed: { people: null, sales: null },
  margin: false,
  goods: false,
  processes: 0,
  sources: 0,
  firstClosed: null,
  roadmapStart: null,
};
const item = (name: string, beginning: Partial<Beginning>) =>
  checklistOf({ ...nothing, ...beginning }, "2026-06-15").find((one) => one.item === name);

test("an organisation of which nothing is known lacks everything, and each has its place", () => {
  const list = checklistOf(nothing, "2026-06-15");
  expect(list.map((one) => one.item)).toEqual([...checklistItems]);
  expect(list.every(({ is, at }) => is === null && at.startsWith("/"))).toBe(true);
});

test("what was typed is there until data are, which it says instead", () => {
  expect(item("sales", { typed: { people: null, sales: "2026-03-01" } })?.is).toEqual({
    ...{ how: "salesTyped", day: "2026-03-01" },
  });
  const both = {
    typed: { people: null, sales: "2026-03-01" },
    since: { ...nothing.since, sales: "2026-04-01" },
  };
  expect(item("sales", both)?.is).toEqual({ how: "salesData", day: "2026-04-01" });
});

test("90 days before today are the starting line, fewer are counted", () => {
  expect(item("history", { firstClosed: "2026-03-17" })).toMatchObject({ is: { day: "2026-03-17" } });
  expect(item("history", { firstClosed: "2026-03-18" })).toMatchObject({ is: null, short: { days: 89 } });
  expect(item("history", {})).not.toHaveProperty("short");
});

test("goods that orders tell go before an estimated margin", () => {
  expect(item("margin", { margin: true })?.is).toEqual({ how: "marginTyped" });
  expect(item("margin", { margin: true, goods: true })?.is).toEqual({ how: "goods" });
});
