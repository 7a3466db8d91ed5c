import { expect, test } from "vitest";
import type { Settings } from "@/lib/settings/readSettings";
import type { Lack } from "@/lib/sources/lacksOf";
import { missingOf } from "./missingOf";

const range = { from: "2026-08-24", to: "2026-11-21" };
const settings = { roadmapStart: "2026-08-01" } as Settings;
const lack = (what: Lack["what"], more: Partial<Lack> = {}): Lack => ({
  ...{ kpi: "breakEven", what, count: null, names: [], bring: { event: "headcount.set" } },
  ...more,
});
const missing = (...lacks: Lack[]) => missingOf({ lacks, gates: [], settings, range }, "tea");

test("where people are known from a day of the range on, it leads to the days from there", () => {
  expect(missing(lack("headcount", { since: "2026-08-25" }))).toEqual([
    {
      kind: "headcountBefore",
      day: "2026-08-25",
      count: 1,
      href: "?from=2026-08-25&to=2026-11-21",
      opens: null,
    },
  ]);
  expect(missing(lack("headcount"))).toMatchObject([
    { kind: "headcount", href: "/tea/settings/people-cost" },
  ]);
});

test("who works here brings what they earn; who is known may yet earn nobody knows what", () => {
  const kinds = (...lacks: Lack[]) => missing(...lacks).map(({ kind }) => kind);
  expect(kinds(lack("headcount"), lack("salary"))).toEqual(["headcount"]);
  expect(kinds(lack("headcount", { since: "2026-08-25" }), lack("salary"))).toEqual([
    "headcountBefore",
    "salary",
  ]);
});
