import { expect, test } from "vitest";
import { readQuery } from "./readQuery";

const days = { from: "2026-03-01", to: "2026-03-31" };

test("an address asks for a figure; fields left empty ask for nothing", () => {
  const { query, problem } = readQuery({ figure: "service.labour", process: "", unpriced: "true" }, days);
  expect(problem).toBeNull();
  expect(query).toMatchObject({ ...days, figure: "service.labour", process: null, unpriced: true });
});

test("what cannot be read asks for everything, and is said", () => {
  const { query, problem } = readQuery({ figure: "rent" }, days);
  expect(query).toMatchObject({ ...days, figure: "all", unpriced: false });
  expect(problem).toMatch(/^figure: /);
});
