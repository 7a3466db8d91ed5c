import type { Mapping } from "@/lib/imports/mapping";
import { namedColumns } from "@/lib/imports/namedColumns";

/**
 * What each column becomes by a mapping: the fields of events that it stands in, such as `time`, `id`, `actor.kind`, in
 * the mapping's order; a column that is not used has none.
 */
export function columnFields(mapping: Mapping, header: readonly string[]): Map<string, string[]> {
  const used = new Map<string, string[]>(header.map((column) => [column, []]));
  for (const { column, pointer } of namedColumns(mapping)) {
    const [, , , first = "", ...rest] = pointer.split("/");
    const path = first === "data" ? rest.filter((part) => part !== "column") : [first];
    const field = path.join(".");
    const fields = used.get(column.trim().normalize("NFC"));
    if (fields && !fields.includes(field)) fields.push(field);
  }
  return used;
}
