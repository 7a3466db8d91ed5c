import type { KpiKey } from "@/lib/kpi/answer";

/** The address of a figure, opened: what it is made of. */
export function figureHref(
  slug: string,
  kpi: KpiKey,
  { from, to, process }: { from: string; to: string; process?: string | null },
): string {
  const search = new URLSearchParams({ from, to });
  if (process) search.set("process", process);
  return `/${slug}/figures/${kpi}?${search}`;
}
