import type { WireEvent } from "@/lib/otlp/wireEvent";

/** What must be taken out and what stored so that the events of `before` become those of `after`. */
export function changesOf(
  before: readonly WireEvent[],
  after: readonly WireEvent[],
): { gone: WireEvent[]; come: WireEvent[] } {
  const left = new Map(before.map((event) => [identity(event), event]));
  const come = after.filter((event) => {
    const key = identity(event);
    const known = left.get(key);
    if (known === undefined || !same(known, event)) return true;
    left.delete(key);
    return false;
  });
  return { gone: [...left.values()], come };
}

function identity({ source, id }: WireEvent): string {
  return `${source}\0${id}`;
}

/** Both are made by the same code, so only their leaves can differ. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one) as (keyof typeof one)[];
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}
