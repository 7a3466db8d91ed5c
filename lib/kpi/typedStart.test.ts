import { expect, test } from "vitest";
import {
  peopleTypedOn,
  type TypedRow,
  type TypedStart,
  typedChanges,
  typedOn,
  typedRole,
  withTypedPeople,
} from "@/lib/kpi/typedStart";

const row: TypedRow = { day: "2026-03-01", people: "10", pay: "9000", sales: "36500", ads: "3650" };
const none = { people: null, sales: null, ads: null };
const typed = (since: Partial<TypedStart["since"]> = {}, rows = [row]): TypedStart => ({
  rows,
  since: { ...none, ...since },
});
const daily = (start: TypedStart, day: string) => {
  const { sales, ads } = typedOn(start, day);
  return [sales.toNumber(), ads.toNumber()];
};

test("a day has 12/365 of a month's amount, from the day it was typed for", () => {
  expect(daily(typed(), "2026-02-28")).toEqual([0, 0]);
  expect(daily(typed(), "2026-03-01")).toEqual([1200, 120]);
  expect(daily(typed(), "2027-03-01")).toEqual([1200, 120]);
});

test("each part ends the day before its own data begin, and never counts again", () => {
  const start = typed({ sales: "2026-03-10" });
  expect(daily(start, "2026-03-09")).toEqual([1200, 120]);
  expect(daily(start, "2026-03-10")).toEqual([0, 120]);
  expect(daily(start, "2026-12-31")).toEqual([0, 120]);
});

test("what was typed later stands in the place of what was typed earlier, with what it leaves out", () => {
  const later = { ...row, day: "2026-04-01", sales: "73000", ads: null };
  expect(daily(typed({}, [row, later]), "2026-03-31")).toEqual([1200, 120]);
  expect(daily(typed({}, [row, later]), "2026-04-01")).toEqual([2400, 0]);
});

test("sales of 0 are typed sales, and those not typed are none", () => {
  expect(daily(typed({}, [{ ...row, sales: "0" }]), "2026-03-02")[0]).toBe(0);
  expect(daily({ rows: [], since: none }, "2026-03-02")).toEqual([0, 0]);
});

test("typed people are a role of their own until people are counted", () => {
  const counted = [{ day: "2026-03-10", role: "desk", fte: "4", salary: "8000" }];
  const people = { role: typedRole, salary: "9000" };
  expect(withTypedPeople(typed({ people: "2026-03-10" }), counted, "2026-03-31")).toEqual([
    { ...people, day: "2026-03-01", fte: "10" },
    { ...people, day: "2026-03-10", fte: "0" },
    ...counted,
  ]);
});

test("people typed for days after the first were counted never stand in the roster", () => {
  const counted = [{ day: "2026-02-01", role: "desk", fte: "4", salary: "8000" }];
  expect(withTypedPeople(typed({ people: "2026-02-01" }), counted, "2026-03-31")).toEqual(counted);
});

test("where people are counted after the days in question, the typed ones count to the end", () => {
  const roster = withTypedPeople(typed({ people: "2026-04-10" }), [], "2026-03-31");
  expect(roster.map(({ fte }) => fte)).toEqual(["10"]);
});

test("people count as typed from their day until the day they are counted", () => {
  const start = typed({ people: "2026-03-10" });
  const days = ["2026-02-28", "2026-03-01", "2026-03-09", "2026-03-10"];
  expect(days.map((day) => peopleTypedOn(start, day))).toEqual([false, true, true, false]);
  expect(peopleTypedOn(typed({}, [{ ...row, people: null }]), "2026-03-02")).toBe(false);
});

test("it changes on the days it was typed for and on those on which data begin", () => {
  expect(typedChanges(typed({ sales: "2026-03-10" }))).toEqual(["2026-03-01", "2026-03-10"]);
  expect(typedChanges({ rows: [], since: { ...none, sales: "2026-03-10" } })).toEqual([]);
});
