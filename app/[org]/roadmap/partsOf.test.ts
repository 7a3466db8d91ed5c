import { expect, test } from "vitest";
import { partsOf } from "./partsOf";

test.each([
  ["65", "0.65"],
  ["65 %", "0.65"],
  ["2.5", "0.025"],
  ["100", "1.00"],
  ["−15", "-0.15"],
  ["-0.5%", "-0.005"],
  ["1234", "12.34"],
  // to be refused where it arrives
  ["lots", "lots"],
  ["", ""],
])("%j is %j", (typed, parts) => {
  expect(partsOf(typed)).toBe(parts);
});
