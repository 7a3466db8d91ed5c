import type { Mapping } from "@/lib/imports/mapping";
import type { MappingField } from "@/lib/imports/mappingField";
import { isColumnField } from "@/lib/imports/namedColumns";
import { template } from "@/lib/imports/template";

/** The column that says who did a step, as far as the mapping has one: of the actor's kind, or else of the id. */
export function actorColumn({ rules }: Mapping): string | null {
  for (const { type, data } of rules) {
    const actor = type === "case.step" ? actorOf(data) : null;
    const column = actor && (kindColumn(actor) ?? idColumn(actor));
    if (column) return column;
  }
  return null;
}

/** The fields of a rule's actor, where it has any. */
export function actorOf({ actor }: Record<string, MappingField>): Record<string, MappingField> | null {
  return typeof actor === "object" && !isColumnField(actor) ? actor : null;
}

function kindColumn({ kind }: Record<string, MappingField>): string | null {
  return kind !== undefined && isColumnField(kind) ? kind.column : null;
}

function idColumn({ kind, id }: Record<string, MappingField>): string | null {
  // a kind that is said for good needs no names
  if (kind !== undefined && kind !== "unknown") return null;
  if (id !== undefined && isColumnField(id)) return id.column;
  const [part, more] = typeof id === "string" ? (template(id) ?? []) : [];
  return part && "column" in part && more === undefined ? part.column : null;
}
