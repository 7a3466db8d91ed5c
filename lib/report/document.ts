import type { ReportKpi } from "@/lib/report/reportSchema";
import type { LackKind } from "@/lib/sources/lacksOf";

/** A report in words, in one language: what the page, the PDF, Markdown and messages show alike. */
export interface ReportDocument {
  title: string;
  subtitle: string;
  /** what must be known before reading on: it is not over, its data are stale */
  cautions: string[];
  /** the answer, in a few sentences */
  conclusion: string[];
  figures: DocumentFigure[];
  sections: DocumentSection[];
}

/** What a report leads with; a team's version has the first two. */
export const leadingKpis: readonly ReportKpi[] = ["aar", "fcr", "cts", "marginPerHead"];

export interface DocumentFigure {
  kpi: ReportKpi;
  label: string;
  value: string;
  /** how it moved */
  changes: string[];
  /** how sure it is */
  notes: string[];
}

export const sectionKeys = [
  "why",
  "lastActions",
  "touches",
  "changes",
  "gates",
  "mistakes",
  "actions",
  "roadmap",
  "quality",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export interface DocumentSection {
  key: SectionKey;
  title: string;
  lines: Line[];
}

/** A sentence, in pieces where a figure in it opens its list. */
export type Line = readonly (string | CountedFigure)[];

/** A figure in a sentence, and what it counts: the cases of a touch by its place, mistakes, or what the data lack. */
export interface CountedFigure {
  text: string;
  counts:
    | { touch: number }
    | { lack: LackKind; count: number }
    | { mistakes: "count" | "cost"; of: "now" | "before" };
}
