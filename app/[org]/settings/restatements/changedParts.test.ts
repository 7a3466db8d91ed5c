import { expect, test } from "vitest";
import { changedParts } from "./changedParts";

test("values as they were and are, lists by their name, what is the same not at all", () => {
  const before = { fte: "2", role: "desk", exchangeRates: [], core: true };
  const after = {
    fte: "3",
    role: "desk",
    exchangeRates: [{ currency: "USD" }],
    core: false,
    day: "2026-04-01",
  };
  expect(changedParts({ before, after })).toEqual([
    { name: "fte", before: "2", after: "3" },
    { name: "exchangeRates", before: null, after: null },
    { name: "core", before: "true", after: "false" },
    { name: "day", before: null, after: "2026-04-01" },
  ]);
});

test("something new has no before", () => {
  expect(changedParts({ before: null, after: { amount: "5" } })).toEqual([
    { name: "amount", before: null, after: "5" },
  ]);
});
