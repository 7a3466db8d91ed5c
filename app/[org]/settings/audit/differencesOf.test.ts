import { expect, test } from "vitest";
import { differencesOf } from "./differencesOf";

test("only what differs, value by value, as it is written", () => {
  const before = {
    name: "Old",
    amount: "10.50",
    core: true,
    rates: [{ currency: "USD", rate: "7.1" }],
    gone: "x",
  };
  const after = {
    ...{ name: "New", amount: "10.50", core: false, from: "2026-03-02", gone: null },
    rates: [
      { currency: "USD", rate: "7.2" },
      { currency: "EUR", rate: "8" },
    ],
  };
  expect(differencesOf({ before, after })).toEqual([
    { field: "name", before: "Old", after: "New" },
    { field: "core", before: "true", after: "false" },
    { field: "rates 1 rate", before: "7.1", after: "7.2" },
    { field: "gone", before: "x", after: null },
    { field: "from", before: null, after: "2026-03-02" },
    { field: "rates 2 currency", before: null, after: "EUR" },
    { field: "rates 2 rate", before: null, after: "8" },
  ]);
});

test("something new has no before, lists of single values are one, and nothing is nothing", () => {
  expect(differencesOf({ before: null, after: { scopes: ["admin", "kpis:read"], empty: [], n: 0 } })).toEqual(
    [
      { field: "scopes", before: null, after: "admin, kpis:read" },
      { field: "n", before: null, after: "0" },
    ],
  );
  expect(differencesOf({ before: null, after: null })).toEqual([]);
});
