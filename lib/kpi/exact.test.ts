import { expect, test } from "vitest";
import { Exact, sixDecimals } from "./exact";

test("what a sum of quotients lacks of a half is not missed", () => {
  const added = new Exact("2.0000005").minus("1e-38");
  expect(added.lt("2.0000005")).toBe(true);
  expect(sixDecimals(added).toFixed()).toBe("2.000001");
  expect(sixDecimals(added.neg()).toFixed()).toBe("-2.000001");
});

test("what is less than a half is not one", () => {
  expect(sixDecimals(new Exact("0.00000049999999999")).toFixed()).toBe("0");
  expect(sixDecimals(new Exact("0.0000005")).toFixed()).toBe("0.000001");
});
