import type { KpiCardProps } from "@/app/_components/KpiCard";
import type { Overview } from "@/lib/overview/readOverview";
import { reaches } from "@/lib/roadmap/reaches";
import type { CardKpi } from "./cardKpis";

/**
 * The target that a KPI is on its way to, the last one when all are behind; nothing without a roadmap. Once met it stays
 * met, so it says when that was, and whether the days that are shown reach it.
 * @param shown the figure that stands beside it
 */
export function targetOf(
  kpi: CardKpi,
  shown: number | null,
  { roadmap, today }: Pick<Overview, "roadmap" | "today">,
): Pick<KpiCardProps, "state" | "early" | "target"> {
  const targets = roadmap?.targets[kpi].targets ?? [];
  const next = targets.find(({ due }) => due >= today) ?? targets.at(-1);
  if (!next || next.target === null) return { state: null, early: false, target: null };
  const { state, early, target: value, due, tolerance, metOn } = next;
  const missed = shown !== null && !reaches(kpi, shown, value, tolerance);
  const met = metOn === null ? null : { on: metOn, missed };
  return { state, early, target: { value, due, tolerance, met } };
}
