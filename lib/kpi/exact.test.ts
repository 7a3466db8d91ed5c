import { expect, test } from "vitest";
import { Exact, sixDecimals, sum } from "./exact";

test("a half that was added up from quotients is a half", () => {
  const third = new Exact("2.0000005").div(3);
  const added = sum([third, third, third]);
  expect(added.eq("2.0000005")).toBe(false);
  expect(sixDecimals(added).toFixed()).toBe("2.000001");
  expect(sixDecimals(added.neg()).toFixed()).toBe("-2.000001");
});

test("what is less than a half is not", () => {
  expect(sixDecimals(new Exact("0.00000049999999999")).toFixed()).toBe("0");
  expect(sixDecimals(new Exact("0.0000005")).toFixed()).toBe("0.000001");
});
