import { expect, test } from "vitest";
import { knownValue } from "@/lib/kpi/knownValue";

test("a cost of which nothing is known is no 0; a margin or a share of 0 is one", () => {
  for (const kpi of ["cts", "ctsLoaded", "cost"] as const) {
    expect(knownValue(kpi, { value: 0, completeness: null })).toBeNull();
    expect(knownValue(kpi, { value: 0, completeness: 0 })).toBeNull();
    expect(knownValue(kpi, { value: 0, completeness: 0.5 })).toBe(0);
    expect(knownValue(kpi, { value: 2, completeness: null })).toBe(2);
  }
  expect(knownValue("marginPerHead", { value: 0, completeness: 0 })).toBe(0);
  expect(knownValue("aar", { value: 0 })).toBe(0);
  expect(knownValue("aar", { value: null })).toBeNull();
  expect(knownValue("aar", undefined)).toBeNull();
});
