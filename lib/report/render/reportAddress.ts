import { Fault } from "@/lib/contract/fault";
import { type ReportFormat, reportFormats } from "@/lib/report/render/reportFile";

/**
 * What the end of a report's address names: `2026-W47` its figures and words, `2026-W47.pdf` a file of it.
 * @returns format null: as JSON
 * @throws Fault `not-found` for a file that there is not
 */
export function reportAddress(name: string): { period: string; format: ReportFormat | null } {
  const dot = name.indexOf(".");
  if (dot === -1) return { period: name, format: null };
  const ending = name.slice(dot + 1);
  const format = reportFormats.find((one) => one === ending);
  if (format === undefined) {
    throw new Fault("not-found", `There is no file .${ending} of a report: ask for .pdf, .md or .csv.`);
  }
  return { period: name.slice(0, dot), format };
}
