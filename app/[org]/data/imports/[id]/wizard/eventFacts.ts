import type { WireEvent, WireValue } from "@/lib/imports/wireEvent";

/**
 * What an event says besides its time, its type and what it is about, one field after the other: `usage.inputTokens` is
 * inside `usage`. The process and the actor have places of their own.
 */
export function eventFacts({ data }: WireEvent): { field: string; value: string }[] {
  const { process: _, case: __, actor, ...others } = data;
  const role = typeof actor === "object" ? actor.role : undefined;
  return factsOf(role === undefined ? others : { ...others, actor: { role } }, "");
}

function factsOf(fields: { [key: string]: WireValue }, before: string): { field: string; value: string }[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "object"
      ? factsOf(value, `${before}${name}.`)
      : [{ field: `${before}${name}`, value: String(value) }],
  );
}
