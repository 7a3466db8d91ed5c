import { reportCsv } from "@/lib/report/render/reportCsv";
import { reportMarkdown } from "@/lib/report/render/reportMarkdown";
import { reportPdf } from "@/lib/report/render/reportPdf";
import type { ShownReport } from "@/lib/report/shownReport";
import type { Locale } from "@/lib/words/locale";

/** A report as a file. */
export interface ReportFile {
  body: string | Buffer;
  /** its content type */
  type: string;
  /** such as `Lantern Tea 2026-W47 team.pdf`; may hold any letter, but none that a file's name may not */
  name: string;
}

/** Writes a report as a PDF, as Markdown or as CSV, which is the same in every language. */
export async function reportFile(
  shown: ShownReport,
  format: ReportFormat,
  locale: Locale,
): Promise<ReportFile> {
  const { period, version } = shown.report;
  const name = fileName(shown, `${period} ${version}.${format}`);
  return { name, type: types[format], body: await written[format](shown, locale) };
}

/** A name that begins with the organisation's, without what a file's name may not hold. */
export function fileName({ report }: ShownReport, rest: string): string {
  return `${report.organisation} ${rest}`.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, " ");
}

export const reportFormats = ["pdf", "md", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

const types: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

const written: Record<ReportFormat, (shown: ShownReport, locale: Locale) => string | Promise<Buffer>> = {
  pdf: reportPdf,
  md: reportMarkdown,
  csv: reportCsv,
};
