import type { Mapping } from "@/lib/imports/mapping";
import type { Recognition, ValueCount } from "@/lib/imports/recognition/recognition";
import type { WireEvent } from "@/lib/imports/wireEvent";

/** A file that came to be imported, as `/api/v1/imports` tells of it. */
export interface Import {
  id: string;
  /** of the file */
  name: string;
  source: string | null;
  mapping: Mapping | null;
  state: ImportState;
  bytes: number;
  /** 0 to 1, of what the state is about */
  progress: number;
  rows: number;
  /** rows that gave no event */
  silent: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  /** why it failed */
  detail: string | null;
  /** what the dry run found */
  checked: Check | null;
  createdBy: string;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

export const importStates = [
  "arriving",
  "draft",
  "checking",
  "running",
  "done",
  "failed",
  "cancelled",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof importStates)[number];

/** What a dry run over the whole file found. */
export interface Check {
  rows: number;
  silent: number;
  /** by type */
  events: Record<string, number>;
  rejected: number;
  /** the first 100 */
  refusals: { line: number; column: string | null; reason: string }[];
  /** the first 100 */
  warnings: { line: number; pointer: string; detail: string }[];
  cases: number;
  orders: number;
  /** in the organisation's zone */
  firstDay: string | null;
  lastDay: string | null;
  unknownActors: number;
  kpis: { key: "aar" | "fcr" | "cts" | "marginPerHead"; possible: boolean; lacks: string[] }[];
}

export interface RecognisedImport extends Recognition {
  /** of an earlier file with the same header */
  savedMapping: Mapping | null;
}

/** The first rows as events. */
export interface Preview {
  header: string[];
  rows: PreviewRow[];
  /** of the mapping itself; there are no rows then */
  problems: MappingProblem[];
}

export interface PreviewRow {
  line: number;
  cells: string[];
  events: WireEvent[];
  problems: { column: string | null; reason: string }[];
}

export interface MappingProblem {
  pointer?: string;
  detail: string;
}

/** What a column says, over the whole file, the most frequent first. */
export interface ColumnValues {
  column: string;
  values: ValueCount[];
  more: boolean;
}
