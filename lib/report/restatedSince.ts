import type { ReportDocument } from "@/lib/report/document";
import type { ReportKpi } from "@/lib/report/reportSchema";

/** The figures that are written differently now than they were when a report was signed off. */
export function restatedSince(
  kept: Pick<ReportDocument, "figures">,
  now: Pick<ReportDocument, "figures">,
): { kpi: ReportKpi; label: string; before: string; after: string }[] {
  const values = new Map(now.figures.map(({ kpi, value }) => [kpi, value]));
  return kept.figures.flatMap(({ kpi, label, value: before }) => {
    const after = values.get(kpi);
    return after === undefined || after === before ? [] : [{ kpi, label, before, after }];
  });
}
