import { expect, test } from "vitest";
import { type Headcount, heads, meanSalary, payroll, rosterOn, salaryOf } from "@/lib/kpi/roster";

const desk = (day: string, fte: string, salary: string | null): Headcount => ({
  day,
  role: "desk",
  fte,
  salary,
});
const ops = (day: string, fte: string, salary: string | null): Headcount => ({
  day,
  role: "ops",
  fte,
  salary,
});

test("of each role the last headcount up to the day is in force, from its day on", () => {
  const sets = [
    desk("2026-03-02", "2", "16000"),
    ops("2026-03-04", "1", "32000"),
    desk("2026-03-05", "3", null),
  ];
  expect(heads(rosterOn(sets, "2026-03-01")).toString()).toBe("0");
  expect(heads(rosterOn(sets, "2026-03-02")).toString()).toBe("2");
  expect(heads(rosterOn(sets, "2026-03-04")).toString()).toBe("3");
  expect(heads(rosterOn(sets, "2026-03-05")).toString()).toBe("4");
});

test("of two headcounts on one day the later in the list is in force", () => {
  const sets = [desk("2026-03-02", "2", "16000"), desk("2026-03-02", "5", "1")];
  expect(heads(rosterOn(sets, "2026-03-02")).toString()).toBe("5");
});

test("a later headcount without a salary takes the earlier salary away", () => {
  const roster = rosterOn([desk("2026-03-02", "2", "16000"), desk("2026-03-03", "2", null)], "2026-03-03");
  expect(salaryOf(roster, "desk", true)).toBeNull();
});

test("a role without a salary takes the mean of the others, weighted by heads", () => {
  const sets = [
    desk("2026-03-02", "2", "16000"),
    ops("2026-03-02", "1", "32000"),
    { day: "2026-03-02", role: "lead", fte: "10", salary: null },
  ];
  const roster = rosterOn(sets, "2026-03-02");
  expect(meanSalary(roster)?.toFixed(6)).toBe("21333.333333");
  expect(salaryOf(roster, "lead", true)?.toFixed(6)).toBe("21333.333333");
  expect(salaryOf(roster, "nobody has this role", true)?.toFixed(6)).toBe("21333.333333");
  expect(salaryOf(roster, "desk", true)?.toString()).toBe("16000");
  expect(payroll(roster)?.toFixed(6)).toBe("277333.333333");
});

test("a salary of 0 is a salary", () => {
  const roster = rosterOn([desk("2026-03-02", "2", "0")], "2026-03-02");
  expect(salaryOf(roster, "desk", true)?.toString()).toBe("0");
  expect(payroll(roster)?.toString()).toBe("0");
});

test("without any salary the payroll is unknown", () => {
  expect(payroll(rosterOn([desk("2026-03-02", "2", null)], "2026-03-02"))).toBeNull();
  expect(payroll(rosterOn([], "2026-03-02"))).toBeNull();
});

test("a role with a salary and no heads costs nothing, and is no mean for those without", () => {
  const empty = desk("2026-03-02", "0", "16000");
  expect(payroll(rosterOn([empty], "2026-03-02"))?.toString()).toBe("0");
  expect(payroll(rosterOn([empty, ops("2026-03-02", "0", null)], "2026-03-02"))?.toString()).toBe("0");
  const roster = rosterOn([empty, ops("2026-03-02", "1", null)], "2026-03-02");
  expect(meanSalary(roster)).toBeNull();
  expect(payroll(roster)).toBeNull();
});
