import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import type { MappingField } from "@/lib/imports/mappingField";
import { parseMapping } from "@/lib/imports/parseMapping";
import type { ActorKind } from "@/lib/imports/recognition/answers";

/**
 * Writes who is who into a mapping: in every rule whose actor is named by the column, its kind comes from
 * what was said; who was not named, and an empty cell, is unknown.
 *
 * @throws ImportError when no rule takes its actor from the column
 */
export function withActors(mapping: Mapping, column: string, kinds: Record<string, ActorKind>): Mapping {
  let found = false;
  const rules = mapping.rules.map((rule) => {
    const { actor } = rule.data;
    if (typeof actor !== "object" || !("kind" in actor) || !names(actor, column)) return rule;
    found = true;
    const kind = { column, map: { ...kinds, "": "unknown" }, else: "unknown" };
    return { ...rule, data: { ...rule.data, actor: { ...actor, kind } } };
  });
  if (!found)
    throw new ImportError([
      { pointer: "/rules", detail: `no rule takes its actor from the column "${column}"` },
    ]);
  return parseMapping({ ...mapping, rules });
}

function names(actor: object, column: string): boolean {
  const { kind, id } = actor as { kind?: MappingField; id?: MappingField };
  const ofKind = typeof kind === "object" && "column" in kind && kind.column === column;
  return ofKind || id === `{${column}}` || (typeof id === "object" && "column" in id && id.column === column);
}
