import { expect, test } from "vitest";
import { formatMoved } from "./formatMoved";

test.each([
  ["money", 466.5, 468.1, "¥466.5", "¥468.1"],
  ["money", 17_812.4, 17_840.9, "¥17,812.40", "¥17,840.90"],
  ["ratio", 0.2412, 0.2398, "0.2412", "0.2398"],
  ["share", 0.5521, 0.5522, "55.2100%", "55.2200%"],
  ["money", null, 12.5, "–", "¥12.5"],
  ["money", 12.000001, 12.000002, "12.000001", "12.000002"],
] as const)("%s from %s to %s: %s, %s", (unit, before, after, shownBefore, shownAfter) => {
  const shown = formatMoved(unit, { before, after }, "CNY", "en");
  expect(shown).toEqual({ before: shownBefore, after: shownAfter });
});
