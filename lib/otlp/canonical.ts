import type { Event } from "@/lib/events/event";
import { type ReadContext, type Reading, readEvent } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import type { WireEvent } from "@/lib/otlp/wireEvent";

/**
 * A span's event as the canonical one. What a call cost in dollars is left out where the organisation neither counts in
 * them nor has a rate for that day: its tokens are then priced by the list.
 */
export function canonical(event: WireEvent, context: ReadContext): { event: Event } | { refusal: Refusal } {
  const read = readEvent(event, context);
  return hasNoRate(read) ? readEvent(withoutCost(event), context) : read;
}

/** The same, as it would be sent. */
export function payable(event: WireEvent, context: ReadContext): WireEvent {
  return hasNoRate(readEvent(event, context)) ? withoutCost(event) : event;
}

function hasNoRate(read: Reading): boolean {
  return "refusal" in read && read.refusal.code === "unknown_currency";
}

function withoutCost(event: WireEvent): WireEvent {
  if (event.type !== "case.step") return event;
  const { cost: _, currency: __, ...data } = event.data;
  return { ...event, data };
}
