import { addDays, daysInclusive } from "@/lib/calendar/days";

/** The pages that somebody looks at, below the organisation, and the reads behind them, below `/api/v1`. */
export const pages = [
  "",
  "/processes",
  "/processes/support",
  "/processes/moved",
  "/processes/work",
  "/processes/next",
  "/processes/cases",
  "/processes/mistakes",
  "/processes/chain",
  "/money",
  "/money/costs",
  "/money/orders",
  "/money/amounts",
  "/money/heads",
  "/money/tokens",
  "/money/tokens/steps",
  "/money/tokens/cases",
  "/figures/contributionPerHead",
  "/data",
  "/definitions",
] as const;

export const reads = [
  "/kpis?DAYS",
  "/drivers?kpi=aar&DAYS&BEFORE",
  "/levels?DAYS",
  "/touches?DAYS",
  "/work?DAYS",
  "/gates",
  "/gates/next",
  "/costs?DAYS",
  "/costs/entries?DAYS",
  "/costs/orders?DAYS",
  "/amounts?DAYS",
  "/tokens?DAYS",
  "/tokens/steps?DAYS",
  "/durations?process=support&DAYS",
  "/mistakes?DAYS",
  "/hours-covered?DAYS",
  "/returns",
  "/solved?process=support&DAYS",
  "/chain?DAYS",
  "/chain/orders?DAYS",
  "/cases?CLOSED",
] as const;

/** An address with the days filled in, and those before them as long. */
export function asked(address: string, { from, to }: { from: string; to: string }): string {
  const length = daysInclusive(from, to);
  const query = (days: Record<string, string>) => String(new URLSearchParams(days));
  return address
    .replace("DAYS", query({ from, to }))
    .replace("BEFORE", query({ baseFrom: addDays(from, -length), baseTo: addDays(from, -1) }))
    .replace("CLOSED", query({ closedFrom: from, closedTo: to }));
}
