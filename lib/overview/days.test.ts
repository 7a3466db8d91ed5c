import { expect, test } from "vitest";
import { settledDays, settledTo } from "@/lib/kpi/settled";
import { shownDays } from "@/lib/overview/shownDays";

test("settled: midnight after the last day and the longest window of service", () => {
  const processes = [
    { process: "a", stage: "service" as const, core: true, window: 7 },
    { process: "b", stage: "backoffice" as const, core: true, window: 30 },
  ];
  // the window of 13 November ends with the 20th: settled on the 21st
  expect(settledTo({ processes }, "2026-11-21")).toBe("2026-11-13");
  expect(settledTo({ processes: [] }, "2026-11-21")).toBe("2026-11-20");
});

test("settled days are as many as were asked for", () => {
  expect(settledDays({ from: "2026-10-24", to: "2026-11-20" }, "2026-11-13")).toEqual({
    from: "2026-10-17",
    to: "2026-11-13",
  });
  const old = { from: "2026-09-01", to: "2026-09-28" };
  expect(settledDays(old, "2026-11-13")).toEqual(old);
});

test("the trend shows the roadmap unless other days are asked for, or it has ended", () => {
  const of = { asked: null, start: "2026-07-12", today: "2026-11-21" };
  expect(shownDays(of)).toEqual({ kind: "roadmap", from: "2026-06-15", to: "2026-11-20", interval: "week" });
  expect(shownDays({ ...of, today: "2026-07-12" })).toMatchObject({ kind: "roadmap", to: "2026-07-11" });
  expect(shownDays({ ...of, start: null })).toMatchObject({ kind: "dates", from: "2026-08-31" });
  expect(shownDays({ ...of, start: "2025-01-01" })).toMatchObject({ kind: "dates" });
  const asked = { from: "2026-11-01", to: "2026-12-31" };
  expect(shownDays({ ...of, asked })).toEqual({
    kind: "dates",
    from: "2026-11-01",
    to: "2026-11-21",
    interval: "day",
  });
});
