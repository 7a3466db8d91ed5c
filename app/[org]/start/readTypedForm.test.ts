import { expect, test } from "vitest";
import { readTypedForm } from "./readTypedForm";

const five = { people: "30", pay: "9,000", sales: "50万", margin: "45", ads: "", from: "2026-03-01" };
const none = { people: null, sales: null, ads: null };
const read = (wrong: Partial<typeof five> = {}, since: Partial<Record<keyof typeof none, string>> = {}) =>
  readTypedForm((name) => ({ ...five, ...wrong })[name], {
    today: "2026-06-15",
    since: { ...none, ...since },
  });

test("five numbers are read as decimals, the margin as a share; what is left empty is not told", () => {
  expect(read()).toEqual({
    typed: { from: "2026-03-01", people: "30", pay: "9000", sales: "500000", margin: "0.45", ads: null },
  });
});

test.each([
  ["no people", { people: "" }, { people: "refused" }],
  ["zero people", { people: "0" }, { people: "refused" }],
  ["negative pay", { pay: "-1" }, { pay: "refused" }],
  ["a margin over 100 %", { margin: "101" }, { margin: "refused" }],
  ["sales without a margin", { margin: "" }, { margin: "refused" }],
  ["a day to come", { from: "2026-06-16" }, { from: "refused" }],
  ["no day", { from: "" }, { from: "refused" }],
  ["words", { ads: "some" }, { ads: "refused" }],
])("%s is said at its field", (_, wrong, faults) => {
  expect(read(wrong)).toEqual({ faults });
});

test("what data have replaced from that day on is said so, and may be left out", () => {
  expect(read({}, { sales: "2026-03-01" })).toEqual({ faults: { sales: "replaced" } });
  expect(read({ sales: "", margin: "" }, { sales: "2026-03-01" })).toMatchObject({
    typed: { people: "30", sales: null, margin: null },
  });
  expect(read({}, { sales: "2026-03-02" })).toMatchObject({ typed: { sales: "500000" } });
});

test("pay without people is asked for its people", () => {
  expect(read({ people: "" }, { people: "2026-01-01" })).toEqual({ faults: { people: "refused" } });
});
