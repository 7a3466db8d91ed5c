import type { Mapping } from "./mapping";
import { namedColumns } from "./namedColumns";

/** The columns that a mapping names, for rows that have no header; without `rowColumn`. */
export function columnsOf(mapping: Mapping): string[] {
  const names = namedColumns(mapping).map(({ column }) => column.trim().normalize("NFC"));
  return [...new Set(names)].filter((name) => name !== rowColumn);
}

/** The column that holds a row's own place, from 1: for rows that are named by nothing else. */
export const rowColumn = "$row";
