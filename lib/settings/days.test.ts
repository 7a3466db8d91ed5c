import { expect, test } from "vitest";
import { enterSchema } from "@/lib/entries/entrySchema";
import { changeSettingsSchema } from "@/lib/settings/changeSettingsSchema";
import { changeProcessSchema } from "@/lib/settings/processSchema";

const places: [string, (day: string) => { success: boolean }][] = [
  ["roadmapStart", (day) => changeSettingsSchema.safeParse({ roadmapStart: day })],
  [
    "a rate",
    (day) => changeSettingsSchema.safeParse({ exchangeRates: [{ currency: "EUR", from: day, rate: "1" }] }),
  ],
  ["a margin", (day) => changeSettingsSchema.safeParse({ estimatedMargins: [{ from: day, share: "0.5" }] })],
  ["a baseline", (day) => changeProcessSchema.safeParse({ baselineSeconds: "60", from: day })],
  ["an entry", (day) => enterSchema.safeParse({ id: "a", type: "headcount.set", day, data: {} })],
];

test.each(places)("the day of %s is one that the days around it can be reckoned from", (_place, read) => {
  for (const day of ["0000-01-01", "0001-01-01", "9999-12-31", "2026-02-29", "2026-1-1"]) {
    expect(read(day).success, day).toBe(false);
  }
  for (const day of ["2000-01-01", "2024-02-29"]) expect(read(day).success, day).toBe(true);
});
