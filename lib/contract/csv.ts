import { stringify } from "csv-stringify/sync";

/** A cell: what is missing is left empty. Text that others wrote goes through `harmless` first. */
export type Cell = string | number | null | undefined;

/** Rows as CSV, the header first, with a byte order mark and the ends of lines that spreadsheets expect. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { bom: true, record_delimiter: "windows" });
}
