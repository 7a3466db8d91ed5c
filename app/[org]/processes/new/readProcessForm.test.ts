import { expect, test } from "vitest";
import { readProcessForm } from "./readProcessForm";

const form = {
  name: "客服",
  stage: "service",
  from: "2026-03-01",
  steps: [
    { name: "看懂问题", minutes: "2.5", ofTen: "10" },
    { name: " 回复 ", minutes: "4", ofTen: "5" },
    { name: "", minutes: "", ofTen: "10" },
  ],
  mistake: "redone",
  cost: "12.5",
  taken: ["desk"],
} as const;

test("its steps with their minutes, a case of as many seconds as they take in as many cases, and what a mistake costs", () => {
  expect(readProcessForm(form)).toEqual({
    body: {
      ...{ name: "客服", stage: "service", core: true, neverAlone: false, errorCost: "12.5" },
      typicalMinutes: [
        { step: "看懂问题", minutes: "2.5" },
        { step: "回复", minutes: "4" },
      ],
      ...{ baselineSeconds: 270, from: "2026-03-01" },
    },
  });
});

test("what must not happen is a red line, its amount may stay unknown", () => {
  expect(readProcessForm({ ...form, mistake: "never", cost: "" })).toMatchObject({
    body: { neverAlone: true, errorCost: null },
  });
});

test.each([
  ["no name", { name: "" }, "name"],
  ["a name that is taken", { name: "desk" }, "taken"],
  ["no day", { from: "" }, "from"],
  ["no step", { steps: [] }, "steps"],
  ["a step without a name", { steps: [{ name: "", minutes: "4", ofTen: "1" }] }, "steps"],
  ["a step without minutes", { steps: [{ name: "a", minutes: "", ofTen: "1" }] }, "steps"],
  ["less than no minutes", { steps: [{ name: "a", minutes: "-1", ofTen: "1" }] }, "steps"],
  ["a step in more than all cases", { steps: [{ name: "a", minutes: "1", ofTen: "11" }] }, "steps"],
  ["a step in nobody knows how many", { steps: [{ name: "a", minutes: "1", ofTen: "" }] }, "steps"],
  ["one step twice", { steps: [1, 2].map(() => ({ name: "a", minutes: "1", ofTen: "1" })) }, "steps"],
  ["what must be paid for without an amount", { mistake: "paid" as const, cost: "" }, "cost"],
  ["a cost that is no number", { cost: "much" }, "cost"],
])("%s is refused at its place", (_, wrong, fault) => {
  expect(readProcessForm({ ...form, ...wrong })).toEqual({ faults: { [fault]: true } });
});
