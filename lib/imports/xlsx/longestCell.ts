import { ImportError } from "@/lib/imports/importError";

/** Characters of a cell, and of all cells of a row: as in CSV. Excel itself holds no more than 32,767 in a cell. */
export const longestCell = 1_000_000;

/** @throws ImportError for a text that is longer */
export function notTooLong(length: number, what: "cell" | "text"): void {
  if (length <= longestCell) return;
  throw new ImportError([
    { detail: `the workbook has a ${what} of more than ${longestCell} characters: shorten or remove it` },
  ]);
}
