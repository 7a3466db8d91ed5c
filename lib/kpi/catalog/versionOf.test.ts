import { expect, test } from "vitest";
import { catalog } from "@/lib/kpi/catalog/catalog";
import type { KpiText } from "@/lib/kpi/catalog/kpi";
import { versionOf } from "@/lib/kpi/catalog/versionOf";

const { fcr } = catalog;
const said = (locale: "en" | "zh", other: Partial<KpiText>) => ({
  ...fcr,
  text: { ...fcr.text, [locale]: { ...fcr.text[locale], ...other } },
});

test("every definition has a version of its own", () => {
  const versions = Object.values(catalog).map(versionOf);
  expect(new Set(versions).size).toBe(versions.length);
  for (const version of versions) expect(version).toMatch(/^[0-9a-f]{8}$/);
});

test.each([
  ["its formula", said("en", { formula: "cases ÷ cases" })],
  ["what is in", said("zh", { included: "全部" })],
  ["what is out", said("en", { excluded: "nothing" })],
  ["its window", { ...fcr, settles: "withPeriod" as const }],
  ["its unit", { ...fcr, unit: "ratio" as const }],
])("another version by %s", (_, changed) => {
  expect(versionOf(changed)).not.toBe(versionOf(fcr));
});

test("the same version under another name, and read twice", () => {
  expect(versionOf(said("en", { name: "First time right", meaning: "…" }))).toBe(versionOf(fcr));
  expect(versionOf({ ...fcr })).toBe(versionOf(fcr));
});
