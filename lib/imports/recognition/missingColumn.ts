import { ImportError } from "@/lib/imports/importError";

/** The error for a table that lacks what its events cannot do without. */
export function missingColumn(table: string, wanted: string): ImportError {
  return new ImportError([{ detail: `${table} needs ${wanted}: choose a column for it` }]);
}
