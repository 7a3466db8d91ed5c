import { expect, test } from "vitest";
import { readQuery } from "./readQuery";

test("an address without conditions asks for everything", () => {
  expect(readQuery({})).toEqual({ query: { limit: 50 }, problem: null });
});

test("fields left empty, and what belongs to the page, ask for nothing", () => {
  const { query, problem } = readQuery({ process: "", search: "", range: "4w", level: "autonomous" });
  expect(query).toEqual({ limit: 50, level: "autonomous" });
  expect(problem).toBeNull();
});

test("what cannot be read is said, and nothing is filtered", () => {
  const { query, problem } = readQuery({ closedFrom: "2026-02-30", process: "support" });
  expect(query).toEqual({ limit: 50 });
  expect(problem).toContain("closedFrom");
});

test("what the database could not take is said before it is asked", () => {
  expect(readQuery({ search: "a\0b" }).problem).toContain("search");
});

test("a field that comes twice is refused", () => {
  expect(readQuery({ level: ["manual", "assisted"] }).problem).toContain("level");
});

test("the period that was clicked in a chart narrows the days", () => {
  const asked = { closedFrom: "2026-01-01", closedTo: "2026-03-01", from: "2026-02-02", to: "2026-02-08" };
  expect(readQuery(asked).query).toEqual({ limit: 50, closedFrom: "2026-02-02", closedTo: "2026-02-08" });
});
