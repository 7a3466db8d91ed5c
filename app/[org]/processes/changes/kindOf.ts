import { type ChangeKind, changeKinds } from "@/lib/events/event";

/** A change's kind among those that have a name; what is stored is always one of them. */
export function kindOf(kind: string): ChangeKind {
  return changeKinds.find((known) => known === kind) ?? "other";
}
