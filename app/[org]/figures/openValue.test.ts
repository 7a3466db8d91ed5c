import { expect, test } from "vitest";
import { openValue } from "./openValue";

test("a figure opens its arithmetic; where nothing of a cost is known there is nothing to open", () => {
  const days = { from: "2026-03-02", to: "2026-03-08" };
  expect(openValue("firm", "cts", { value: 0, completeness: 1 }, days)?.figure).toEqual({ value: 0 });
  expect(openValue("firm", "aar", { value: 0 }, days)?.figure).toEqual({ value: 0 });
  expect(openValue("firm", "cts", { value: 0, completeness: null }, days)).toBeUndefined();
  expect(openValue("firm", "aar", { value: null }, days)).toBeUndefined();
});
