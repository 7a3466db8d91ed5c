import { expect, test } from "vitest";
import type { Drivers } from "@/lib/change/driversAnswer";
import { driversCsv } from "@/lib/change/driversCsv";

const days = { start: "2026-03-02", end: "2026-03-08" };
const figure = (numerator: number, denominator: number) => ({
  value: numerator / denominator,
  numerator,
  denominator,
});
const answer: Drivers = {
  kpi: "aar",
  timezone: "UTC",
  currency: "CNY",
  before: { start: "2026-02-23", end: "2026-03-01", ...figure(1, 4) },
  after: { ...days, ...figure(2, 4) },
  change: 0.25,
  drivers: [
    { process: "=desk", before: figure(1, 4), after: figure(2, 4), rate: 0.2500001, mix: -0.0000001 },
  ],
};
const lines = (of: Drivers) => driversCsv(of).trimEnd().split("\r\n").slice(1);

test("a row a process and the whole last; text is made harmless, tiny figures are not written as 1e-7", () => {
  expect(lines(answer)).toEqual([
    "aar,2026-02-23,2026-03-01,2026-03-02,2026-03-08,'=desk,0.25,1,4,0.5,2,4,0.25,0,0.25",
    "aar,2026-02-23,2026-03-01,2026-03-02,2026-03-08,,0.25,1,4,0.5,2,4,,,0.25",
  ]);
});

test("cost by stage and kind; what is not known is empty", () => {
  const cost: Drivers = {
    ...answer,
    kpi: "cts",
    change: null,
    before: { ...answer.before, value: null, numerator: 0, denominator: 0 },
    drivers: [{ stage: "service", kind: "labour", before: 1000, after: 10.5, effect: -989.5 }],
  };
  expect(lines(cost)).toEqual([
    "cts,2026-02-23,2026-03-01,2026-03-02,2026-03-08,service.labour,1000,,,10.5,,,,,-989.5",
    "cts,2026-02-23,2026-03-01,2026-03-02,2026-03-08,,,0,0,0.5,2,4,,,",
  ]);
});
