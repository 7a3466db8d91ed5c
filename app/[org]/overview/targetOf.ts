import type { State } from "@/app/_components/StateMark";
import type { Overview } from "@/lib/overview/readOverview";
import type { CardKpi } from "./cardKpis";

/** The target that a KPI is on its way to, the last one when all are behind; nothing without a roadmap. */
export function targetOf(
  kpi: CardKpi,
  { roadmap, today }: Pick<Overview, "roadmap" | "today">,
): { state: State | null; early: boolean; target: { value: number; due: string } | null } {
  const targets = roadmap?.targets[kpi].targets ?? [];
  const next = targets.find(({ due }) => due >= today) ?? targets.at(-1);
  if (!next || next.target === null) return { state: null, early: false, target: null };
  return { state: next.state, early: next.early, target: { value: next.target, due: next.due } };
}
