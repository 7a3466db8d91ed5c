import { expect, test } from "vitest";
import type { TargetState } from "@/lib/roadmap/judgeTargets";
import { targetOf } from "./targetOf";

const due = "2027-01-08";
const overview = (target: Partial<TargetState>) => {
  const targets = [{ due, state: "met", early: false, tolerance: 0, metOn: "2026-10-03", ...target }];
  const roadmap = { targets: { cts: { targets }, marginPerHead: { targets }, aar: { targets: [] } } };
  return { today: "2026-11-21", roadmap } as unknown as Parameters<typeof targetOf>[2];
};

test("a target that was met says when, and whether the figure beside it misses it", () => {
  const margin = overview({ target: 18_000 });
  expect(targetOf("marginPerHead", 17_700, margin).target?.met).toEqual({ on: "2026-10-03", missed: true });
  expect(targetOf("marginPerHead", 18_000, margin).target?.met).toEqual({ on: "2026-10-03", missed: false });
  const cost = overview({ target: 46.8, tolerance: 0.5 });
  expect(targetOf("cts", 47.1, cost).target).toMatchObject({ tolerance: 0.5, met: { missed: false } });
  expect(targetOf("cts", 47.4, cost).target).toMatchObject({ met: { missed: true } });
});

test("one that was not is judged by its forecast alone, and without one there is nothing to say", () => {
  const open = overview({ target: 46.8, state: "at_risk", metOn: null });
  expect(targetOf("cts", 47.1, open)).toMatchObject({ state: "at_risk", target: { due, met: null } });
  expect(targetOf("aar", 0.5, open)).toEqual({ state: null, early: false, target: null });
});
