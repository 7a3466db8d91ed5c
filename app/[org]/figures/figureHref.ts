import type { KpiKey } from "@/lib/kpi/answer";

/** The address of a figure, opened: what it is made of. */
export function figureHref(slug: string, kpi: KpiKey, days: FigureDays): string {
  return `/${slug}/figures/${asked(kpi, days)}`;
}

/** The address of the same figure under `/api/v1`. */
export function figureList(kpi: KpiKey, days: FigureDays): string {
  return `/api/v1/figures/${asked(kpi, days)}`;
}

/** The days of a figure, and its process; without one it is of the firm. */
export interface FigureDays {
  from: string;
  to: string;
  process?: string | null;
}

function asked(kpi: KpiKey, { from, to, process }: FigureDays): string {
  return `${kpi}?${new URLSearchParams({ from, to, ...(process ? { process } : {}) })}`;
}
