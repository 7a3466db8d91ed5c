import { expect, test } from "vitest";
import type { Change } from "@/app/_components/ChangeLine";
import type { Settings } from "@/lib/settings/readSettings";
import { withReasons } from "./withReasons";

const overview = {
  range: { from: "2026-10-24", to: "2026-11-20" },
  settledTo: "2026-11-13",
  yearBefore: { from: "2025-10-25", to: "2025-11-21", by: "weeks" as const },
  settings: { roadmapStart: "2026-07-12" } as Settings,
};
const change = (base: Change["base"]): Change => ({ base, value: 0.1, as: "points", verdict: "better" });
const asked = (kpi: "aar" | "fcr" | "cts" | "marginPerHead", base: Change["base"]) => {
  const [found] = withReasons([change(base)], kpi, overview, "tea");
  return found?.href && Object.fromEntries(new URL(found.href, "http://x").searchParams);
};

test("a change leads to the very days that it compares", () => {
  expect(asked("aar", "previous")).toEqual({
    ...{ kpi: "aar", from: "2026-10-24", to: "2026-11-20" },
    ...{ baseFrom: "2026-09-26", baseTo: "2026-10-23" },
  });
  expect(asked("cts", "start")).toMatchObject({ baseFrom: "2026-06-14", baseTo: "2026-07-11" });
  expect(asked("aar", "year")).toMatchObject({ baseFrom: "2025-10-25", baseTo: "2025-11-21" });
});

test("FCR is that of settled days", () => {
  expect(asked("fcr", "previous")).toEqual({
    ...{ kpi: "fcr", from: "2026-10-17", to: "2026-11-13" },
    ...{ baseFrom: "2026-09-19", baseTo: "2026-10-16" },
  });
});

test("what a head earns is not taken apart", () => {
  expect(asked("marginPerHead", "previous")).toBeUndefined();
});
