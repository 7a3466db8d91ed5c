import type { Mapping } from "@/lib/imports/mapping";
import type { MappingField } from "@/lib/imports/mappingField";
import { isColumnField } from "@/lib/imports/namedColumns";
import type { ActorKind } from "@/lib/imports/recognition/answers";
import { actorColumn, actorOf } from "./actorColumn";

/** The mapping with what was said of its actors; whom nobody named stays what the mapping makes of them. */
export function withActors(mapping: Mapping, actors: Readonly<Record<string, ActorKind>>): Mapping {
  const column = actorColumn(mapping);
  if (column === null || Object.keys(actors).length === 0) return mapping;
  return {
    ...mapping,
    rules: mapping.rules.map((rule) => {
      const actor = rule.type === "case.step" ? actorOf(rule.data) : null;
      const said = actor && kindWith(actor.kind, column, actors);
      return said ? { ...rule, data: { ...rule.data, actor: { ...actor, kind: said } } } : rule;
    }),
  };
}

function kindWith(
  kind: MappingField | undefined,
  column: string,
  actors: Readonly<Record<string, ActorKind>>,
): MappingField | null {
  if (kind === undefined || kind === "unknown")
    return { column, map: { "": "unknown", ...actors }, else: "unknown" };
  if (typeof kind === "object" && isColumnField(kind) && kind.column === column)
    return { ...kind, map: { ...kind.map, ...actors }, else: kind.else ?? "unknown" };
  return null;
}
