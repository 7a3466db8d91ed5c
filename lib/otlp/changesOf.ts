import type { WireEvent } from "@/lib/otlp/wireEvent";

/** What must be taken out and what stored so that the events of `before` become those of `after`. */
export function changesOf(
  before: readonly WireEvent[],
  after: readonly WireEvent[],
): { gone: WireEvent[]; come: WireEvent[] } {
  const unmatched = new Map(before.map((event) => [JSON.stringify(event), event]));
  const come = after.filter((event) => !unmatched.delete(JSON.stringify(event)));
  return { gone: [...unmatched.values()], come };
}
