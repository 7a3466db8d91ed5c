import { expect, test } from "vitest";
import { costListQuery } from "@/lib/economics/costListQuery";
import { stepListQuery } from "@/lib/tokens/stepListQuery";
import { readListQuery } from "./readListQuery";

const days = { from: "2026-03-01", to: "2026-03-31" };
const names = ["figure", "process", "unpriced"];

test("an address asks for a figure; fields left empty and names of others ask for nothing", () => {
  const asked = { figure: "service.labour", process: "", unpriced: "true", range: "4w" };
  const { query, problem } = readListQuery(costListQuery, names, asked, days);
  expect(problem).toBeNull();
  expect(query).toMatchObject({ ...days, figure: "service.labour", process: null, unpriced: true });
});

test("what cannot be read asks for everything, and is said", () => {
  const { query, problem } = readListQuery(costListQuery, names, { figure: "rent" }, days);
  expect(query).toMatchObject({ ...days, figure: "all", unpriced: false });
  expect(problem).toBe("figure=rent");
});

test("an agent without a name is asked for by an empty one", () => {
  const asked = { by: "agent", ofAgent: "" };
  expect(readListQuery(stepListQuery, ["by", "ofAgent"], asked, days).query).toMatchObject(asked);
});
