import { expect, test } from "vitest";
import { leafRows } from "./leafRows";

const tree = { id: "id", parent: "parent", same: "type" };
const leaves = (rows: object[]) => leafRows(rows, tree).map((row) => (row as { $leaf: boolean }).$leaf);

test("a chain of a hundred thousand, of one kind or of as many, takes no longer than it is", () => {
  for (const kinds of [1, 2, 100_000]) {
    const rows = Array.from({ length: 100_000 }, (_, n) => ({ id: n, parent: n - 1, type: n % kinds }));
    const began = performance.now();
    const found = leaves(rows);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(found.filter(Boolean)).toHaveLength(kinds);
  }
});

test("siblings, strangers between, and rows that come before those above them", () => {
  expect(
    leaves([
      { id: "c", parent: "b", type: "call" },
      { id: "a", type: "call" },
      { id: "b", parent: "a", type: "span" },
      { id: "d", parent: "b", type: "tool" },
      { id: "e", parent: "a", type: "span" },
    ]),
  ).toEqual([true, false, true, true, true]);
});

test("what hangs below a circle is looked at like all else", () => {
  expect(
    leaves([
      { id: "1", parent: "2", type: "x" },
      { id: "2", parent: "1", type: "y" },
      { id: "3", parent: "2", type: "x" },
      { id: "4", parent: "4", type: "x" },
    ]),
  ).toEqual([false, true, true, true]);
});
