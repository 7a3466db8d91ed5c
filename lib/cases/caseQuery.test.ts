import { expect, test } from "vitest";
import { caseQuery } from "./caseQuery";

test("a closing day is one that the database and the days around it can take", () => {
  for (const day of ["0000-01-01", "1899-12-31", "3000-01-01", "2026-02-30"]) {
    expect(caseQuery.safeParse({ closedFrom: day }).success, day).toBe(false);
    expect(caseQuery.safeParse({ closedTo: day }).success, day).toBe(false);
  }
  expect(caseQuery.safeParse({ closedFrom: "2024-02-29", closedTo: "2999-12-31" }).success).toBe(true);
});
