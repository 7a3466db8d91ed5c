import type { Mapping } from "./mapping";
import { namedColumns } from "./namedColumns";

/** Of formats whose rows have no header: the columns that the mapping names. */
export function columnsOf(mapping: Mapping): string[] {
  const names = namedColumns(mapping).map(({ column }) => column.trim().normalize("NFC"));
  return [...new Set(names)];
}
