import { expect, test } from "vitest";
import { costKnown } from "./costKnown";

test.each<[string | number, number | null | undefined, boolean]>([
  ["0.000001", null, true],
  [12, 0, true],
  ["-3", null, true],
  ["0", 1, true],
  [0, 0.2, true],
  ["0", 0, false],
  ["0.000000", null, false],
  [0, undefined, false],
])("%s at completeness %s: %s", (amount, completeness, known) => {
  expect(costKnown(amount, completeness)).toBe(known);
});
