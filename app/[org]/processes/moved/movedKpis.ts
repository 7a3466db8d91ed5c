import { shareKeys } from "@/lib/kpi/shareKeys";

/** The figures whose change can be taken apart. */
export const movedKpis = [...shareKeys, "cts"] as const;
export type MovedKpi = (typeof movedKpis)[number];
