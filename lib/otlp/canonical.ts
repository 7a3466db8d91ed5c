import type { Event } from "@/lib/events/event";
import { type ReadContext, readEvent } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import type { WireEvent } from "@/lib/otlp/wireEvent";

/**
 * A span's event as the canonical one. What a call cost in dollars is left out where the organisation neither counts in
 * them nor has a rate for that day: its tokens are then priced by the list.
 */
export function canonical(event: WireEvent, context: ReadContext): { event: Event } | { refusal: Refusal } {
  const read = readEvent(event, context);
  if (!("refusal" in read) || read.refusal.code !== "unknown_currency" || event.type !== "case.step")
    return read;
  const { cost: _, currency: __, ...data } = event.data;
  return readEvent({ ...event, data }, context);
}
