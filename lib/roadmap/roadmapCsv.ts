import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";
import type { RoadmapAnswer } from "@/lib/roadmap/roadmapAnswer";

/** The roadmap as CSV: a row a criterion, then a row a target that holds. Shares are 0..1. */
export function roadmapCsv({ phases, targets }: RoadmapAnswer): string {
  const header = [
    ...["kind", "phase", "key", "process", "due", "state", "early", "value", "numerator", "denominator"],
    ...["needed", "met_on", "forecast", "forecast_low", "forecast_high", "pace_today", "tolerance", "reason"],
  ];
  const criteria = phases.flatMap(({ phase, to, criteria }) =>
    criteria.map((one): Cell[] => [
      ...["criterion", phase, one.key, null, to, one.state, String(one.early)],
      ...[one.shown?.value, one.shown?.numerator, one.shown?.denominator, one.needed, one.metOn],
      ...[one.forecast?.value, one.forecast?.low, one.forecast?.high, null, null],
      harmless(one.confirmation?.note ?? ""),
    ]),
  );
  const rows = targets.map((one): Cell[] => [
    ...["target", null, one.kpi, harmless(one.process ?? ""), one.due, one.state, String(one.early)],
    ...[one.value, null, null, one.target, one.metOn],
    ...[one.forecast?.value, one.forecast?.low, one.forecast?.high, one.paceToday, one.tolerance],
    harmless(one.set?.reason ?? ""),
  ]);
  return csv([header, ...criteria, ...rows]);
}
