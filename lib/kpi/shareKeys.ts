import type { KpiKey } from "@/lib/kpi/answer";

/** The KPIs that are shares of cases. */
export const shareKeys = [
  "aar",
  "aarSupervised",
  "aarExecuted",
  "coverage",
  "success",
  "fcr",
  "reopenRate",
] as const satisfies KpiKey[];
export type ShareKey = (typeof shareKeys)[number];
