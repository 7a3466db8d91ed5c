import type { Mapping } from "@/lib/imports/mapping";
import { isColumnField } from "@/lib/imports/namedColumns";
import type { ActorKind } from "@/lib/imports/recognition/answers";
import { actorOf } from "./actorColumn";

/** Who is who by a mapping that was made before. */
export function knownActors({ rules }: Mapping): Record<string, ActorKind> {
  const known: Record<string, ActorKind> = {};
  for (const { data } of rules) {
    const kind = actorOf(data)?.kind;
    if (kind === undefined || !isColumnField(kind)) continue;
    for (const [value, says] of Object.entries(kind.map ?? {})) {
      const found = value === "" ? undefined : actorKinds.find((each) => each === says);
      if (found) known[value] = found;
    }
  }
  return known;
}

export const actorKinds = ["human", "agent", "system", "unknown"] as const satisfies readonly ActorKind[];
