import type { TableFormat } from "@/lib/imports/mapping";
import type { Role } from "./role";

/** What a file seems to be, told from its beginning: a plain value, the same for every format. */
export interface Recognition {
  format: TableFormat;
  /** for JSON that is one value rather than lines: where its list stands, "" for the value itself */
  path?: string;
  /** how the text is written, or what must be asked: GB18030 and windows-1252 are never told apart in silence */
  encoding: RecognisedEncoding;
  /** CSV alone */
  delimiter?: string;
  /** XLSX alone: its sheets, and the one that was read */
  sheets?: string[];
  sheet?: string;
  /** the columns' names; of NDJSON the paths of its values, `message.usage.input_tokens` */
  header: string[];
  /** the first row may be a row like the others, and the file without names: more than half of it are numbers or times */
  headerInDoubt: boolean;
  /** the first 50 rows at most, cell by cell under the header; rows that cannot be read are left out */
  rows: string[][];
  /** one for each name in the header, told from every row that was looked at */
  columns: RecognisedColumn[];
  /** how many rows were looked at, and whether these were all */
  rowsRead: number;
  whole: boolean;
  /** what the table seems to be about */
  kind: TableKind;
  /** the likeliest column of each role */
  roles: Partial<Record<Role, string>>;
  /** names of the presets that know this header, best first */
  presets: string[];
}

export type RecognisedEncoding =
  | { sure: string; ask?: undefined }
  | { ask: { encoding: string; sample: string }[]; sure?: undefined };

/**
 * - `log`: several rows a case, each a step
 * - `tickets`: one row a case
 * - `orders`, `payroll`, `spend`: what they say
 * - `usage`: calls of a model, with tokens
 */
export type TableKind = "log" | "tickets" | "orders" | "payroll" | "spend" | "usage" | "unknown";

export interface RecognisedColumn {
  name: string;
  looks: ColumnLooks;
  /** every role that its name or its cells speak for, best first */
  roles: Role[];
  /** cells that are not empty, of the rows looked at */
  filled: number;
  /** how many different ones */
  distinct: number;
  /** where there are at most 50 different ones: each with its count, most frequent first; else empty */
  values: ValueCount[];
  /** texts that stand for nothing in it: `NA`, `-`, `?` */
  missing: string[];
}

export interface ValueCount {
  value: string;
  count: number;
}

/**
 * - A `number` whose mark is `ask` may be read in two ways wherever it has a mark (`1,234`).
 * - A `time` with `ask` may be read in two ways in every cell: every day of it is 12 or less.
 * - `zoned`: each carries its offset; else the mapping's zone says on which clock it stands.
 */
export type ColumnLooks =
  | { kind: "empty" }
  | { kind: "text" }
  | { kind: "number"; decimal: "." | "," | "ask" }
  | { kind: "time"; format: string; zoned: boolean; ask?: undefined }
  | { kind: "time"; ask: string[]; zoned: boolean; format?: undefined };
