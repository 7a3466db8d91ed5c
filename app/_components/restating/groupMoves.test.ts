import { expect, test } from "vitest";
import type { MovedFigure } from "@/lib/restatement/moves";
import { groupMoves } from "./groupMoves";

const moved = (kpi: MovedFigure["kpi"], month: string, process: string | null = null): MovedFigure => ({
  ...{ kpi, process, start: `${month}-01`, end: `${month}-28`, before: 1, after: 2 },
});

test("what pages do not show at all is left out", () => {
  const months = ["both", "before", "after"] as const;
  const figures = months.map((notShown) => ({ ...moved("breakEven", "2026-02"), notShown }));
  expect(groupMoves(figures).flatMap((group) => group.months)).toEqual(figures.slice(1));
});

test("a row a KPI, the firm's before a process's, the months in their order", () => {
  const groups = groupMoves([
    moved("cost", "2026-02", "desk"),
    moved("aar", "2026-02"),
    moved("cts", "2026-02"),
    moved("aar", "2026-03"),
    moved("aar", "2026-03", "desk"),
  ]);
  expect(
    groups.map(({ kpi, process, months }) => [kpi, process, months.map(({ start }) => start.slice(0, 7))]),
  ).toEqual([
    ["aar", null, ["2026-02", "2026-03"]],
    ["cts", null, ["2026-02"]],
    ["cost", "desk", ["2026-02"]],
    ["aar", "desk", ["2026-03"]],
  ]);
});
