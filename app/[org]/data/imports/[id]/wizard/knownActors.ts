import type { Mapping } from "@/lib/imports/mapping";
import { isColumnField } from "@/lib/imports/namedColumns";
import type { ActorKind } from "@/lib/imports/recognition/answers";
import { actorOf } from "./actorColumn";

/** Who is who by a mapping, and what it makes of everybody whom it does not name. */
export function knownActors({ rules }: Mapping): {
  known: Record<string, ActorKind>;
  others: ActorKind;
} {
  for (const { data } of rules) {
    const kind = actorOf(data)?.kind;
    if (kind === undefined || typeof kind !== "object" || !isColumnField(kind)) continue;
    const said = Object.entries(kind.map ?? {}).flatMap(([value, says]) => {
      const found = value === "" ? null : actorKind(says);
      return found ? [[value, found] as const] : [];
    });
    return { known: Object.fromEntries(said), others: actorKind(kind.else) ?? "unknown" };
  }
  return { known: {}, others: "unknown" };
}

function actorKind(said: unknown): ActorKind | null {
  return actorKinds.find((kind) => kind === said) ?? null;
}

export const actorKinds = ["human", "agent", "system", "unknown"] as const satisfies readonly ActorKind[];
