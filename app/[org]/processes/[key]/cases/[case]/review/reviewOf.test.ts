import { expect, test } from "vitest";
import { reviewOf } from "./reviewOf";

test("what is left empty is not said: no time and no cost are not 0", () => {
  expect(reviewOf({ verdict: "accepted", step: "", minutes: "", errorCost: "" })).toEqual({
    data: { verdict: "accepted" },
  });
});

test("minutes are told in seconds, amounts exactly", () => {
  const typed = { verdict: "corrected", step: "write", minutes: "2,5", errorCost: "12.50" };
  expect(reviewOf(typed)).toEqual({
    data: { verdict: "corrected", step: "write", seconds: "150", errorCost: "12.5" },
  });
  expect(reviewOf({ verdict: "rejected", minutes: "0", errorCost: "0" })).toEqual({
    data: { verdict: "rejected", seconds: "0", errorCost: "0" },
  });
});

test("a cost that was typed before the verdict became “right” is not sent", () => {
  expect(reviewOf({ verdict: "accepted", errorCost: "300" })).toEqual({ data: { verdict: "accepted" } });
});

test.each([
  [{}, ["verdict"]],
  [{ verdict: "good" }, ["verdict"]],
  [{ verdict: "accepted", minutes: "a few" }, ["minutes"]],
  [{ verdict: "rejected", minutes: "-1", errorCost: "1,200" }, ["minutes", "errorCost"]],
  [{ verdict: "rejected", errorCost: "-1" }, ["errorCost"]],
])("%j is wrong in %j", (typed, wrong) => {
  expect(reviewOf(typed)).toEqual({ wrong });
});
