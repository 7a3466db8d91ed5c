import type { State } from "@/app/_components/StateMark";
import type { Overview } from "@/lib/overview/readOverview";
import type { CardKpi } from "./cardKpis";

/** The milestone that a KPI is on its way to, the last one when all are behind; nothing without a roadmap. */
export function targetOf(
  kpi: CardKpi,
  { roadmap, today }: Pick<Overview, "roadmap" | "today">,
): { state: State | null; target: { value: number; due: string } | null } {
  const milestones = roadmap?.milestones[kpi] ?? [];
  const next = milestones.find(({ due }) => due >= today) ?? milestones.at(-1);
  if (!next) return { state: null, target: null };
  return { state: next.state, target: { value: next.target, due: next.due } };
}
