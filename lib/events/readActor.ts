import { actorKinds, type Event } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { readChoice } from "@/lib/events/readChoice";
import { readFields } from "@/lib/events/readFields";
import { readOptionalText } from "@/lib/events/readText";

/** Who did it: `{ kind, id?, role? }` into the event's actorKind, actorId and actorRole. */
export function readActor(event: Event, value: unknown): void {
  const actor = readFields(value, "/data/actor");
  event.actorKind = readChoice(actor.kind, actorKinds, "/data/actor/kind");
  event.actorId = readOptionalText(actor.id, textLimits.actorId, "/data/actor/id");
  event.actorRole = readOptionalText(actor.role, textLimits.role, "/data/actor/role");
}
