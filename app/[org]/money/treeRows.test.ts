import { expect, test } from "vitest";
import { costTree } from "@/lib/economics/costTree";
import { Exact } from "@/lib/kpi/exact";
import { type Facts, noFacts } from "@/lib/kpi/facts";
import { treeRows } from "./treeRows";

function facts(overhead: string) {
  const sums = noFacts();
  sums.entries.service = new Exact("30");
  sums.entries.overhead = new Exact(overhead);
  sums.work.backoffice.needing = 2;
  return sums;
}

test("groups stand even when they are empty, their kinds only when they cost something", () => {
  expect(treeRows(costTree(facts("70"))).map(({ figure }) => figure)).toEqual([
    "allocated",
    "acquisition",
    "service",
    "service.spend",
    "fulfilment",
    "unallocated",
    "backoffice",
    "outside",
    "outside.overhead",
    "all",
  ]);
});

test("shares are of all cost, and none where a credit note leaves no whole", () => {
  const shares = (overhead: string) =>
    Object.fromEntries(treeRows(costTree(facts(overhead))).map(({ figure, share }) => [figure, share]));
  expect(shares("70")).toMatchObject({ allocated: 0.3, service: 0.3, outside: 0.7, all: 1 });
  expect(Object.values(shares("-10")).every((share) => share === null)).toBe(true);
});

test("where nothing has a price, or nothing is known at all, 0 is no cost", () => {
  const known = (of: Facts) =>
    Object.fromEntries(treeRows(costTree(of)).map(({ figure, known }) => [figure, known]));
  expect(Object.values(known(noFacts())).some(Boolean)).toBe(false);
  expect(known(facts("70"))).toMatchObject({ all: true, service: true, fulfilment: true, backoffice: false });
  const netted = noFacts();
  netted.entries.service = new Exact("30");
  netted.entries.overhead = new Exact("-30");
  expect(known(netted)).toMatchObject({ all: true, service: true });
});

test("what has no price is told where it belongs", () => {
  const rows = treeRows(costTree(facts("1")));
  expect(rows.filter(({ unpriced }) => unpriced > 0).map(({ figure }) => figure)).toEqual([
    "backoffice",
    "all",
  ]);
});
