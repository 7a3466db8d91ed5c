import type { WireEvent, WireValue } from "@/lib/imports/wireEvent";

/** What an event says besides its time and its type, one field after the other: `actor.kind` is inside `actor`. */
export function eventFacts({ data }: WireEvent): { field: string; value: string }[] {
  return factsOf(data, "");
}

function factsOf(fields: { [key: string]: WireValue }, before: string): { field: string; value: string }[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "object"
      ? factsOf(value, `${before}${name}.`)
      : [{ field: `${before}${name}`, value: String(value) }],
  );
}
