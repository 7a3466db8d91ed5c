import { jsonCell } from "./jsonCell";
import type { Mapping } from "./mapping";
import { namedColumns } from "./namedColumns";

/** The columns that a mapping of JSON objects names, and an object as a row of these. */
export function jsonCells(mapping: Mapping): { header: string[]; cellsOf(value: object): string[] } {
  const header = [...new Set(namedColumns(mapping).map(({ column }) => column.trim().normalize("NFC")))];
  return { header, cellsOf: (value) => header.map((column) => jsonCell(value, column)) };
}
