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
  expect(salaryOf(roster, "desk")).toBeNull();
});

test("a role without a salary takes the mean of the others, weighted by heads", () => {
  const sets = [
    desk("2026-03-02", "2", "16000"),
    ops("2026-03-02", "1", "32000"),
    { day: "2026-03-02", role: "lead", fte: "10", salary: null },
  ];
  const roster = rosterOn(sets, "2026-03-02");
  expect(meanSalary(roster)?.toFixed(6)).toBe("21333.333333");
  expect(salaryOf(roster, "lead")?.toFixed(6)).toBe("21333.333333");
  expect(salaryOf(roster, "nobody has this role")?.toFixed(6)).toBe("21333.333333");
  expect(salaryOf(roster, "desk")?.toString()).toBe("16000");
  expect(payroll(roster)?.toFixed(6)).toBe("277333.333333");
});

test("a salary of 0 is a salary", () => {
  const roster = rosterOn([desk("2026-03-02", "2", "0")], "2026-03-02");
  expect(salaryOf(roster, "desk")?.toString()).toBe("0");
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

test("days asked for in any order have the roster that looking at every headcount finds", () => {
  const sets = Array.from({ length: 40 }, (_, n) => ({
    day: `2026-03-${10 + (n >> 1)}`,
    role: `r${n % 3}`,
    fte: String(n),
    salary: n % 5 === 0 ? null : String(n * 100),
  }));
  for (const day of [
    "2026-03-12",
    "2026-03-20",
    "2026-03-11",
    "2026-03-09",
    "2026-03-29",
    "2026-04-01",
    "2026-03-20",
  ]) {
    const found = Object.fromEntries(
      sets.filter((set) => set.day <= day).map(({ role, fte, salary }) => [role, { fte, salary }]),
    );
    const roster = [...rosterOn(sets, day)].map(([role, { fte, salary }]) => [
      role,
      { fte: fte.toFixed(), salary: salary?.toFixed() ?? null },
    ]);
    expect(Object.fromEntries(roster), day).toEqual(found);
  }
});

test("thousands of changes of heads are read in a moment, so that nobody else waits", () => {
  const sets = Array.from({ length: 8_000 }, (_, n) => ({
    day: new Date(Date.UTC(2010, 0, 1 + (n >> 1))).toISOString().slice(0, 10),
    role: `r${n % 30}`,
    fte: "1",
    salary: "3000",
  }));
  const started = performance.now();
  for (const { day } of sets) rosterOn(sets, day);
  expect(performance.now() - started).toBeLessThan(1_000);
});
