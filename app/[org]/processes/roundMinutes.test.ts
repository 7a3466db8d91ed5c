import { expect, test } from "vitest";
import { roundMinutes } from "./roundMinutes";

test.each([
  ["1040", "17"],
  ["10500", "175"],
  ["90000", "1,500"],
  ["120", "2"],
  ["90", "1.5"],
  ["0", "0"],
])("%s s reads %s min", (seconds, minutes) => {
  expect(roundMinutes(seconds, "en")).toBe(minutes);
});
