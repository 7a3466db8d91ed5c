import type { EventType } from "@/lib/events/event";

/** An event as it comes in, in the canonical envelope: not validated yet. */
export interface WireEvent {
  id: string;
  source: string;
  type: EventType;
  /** RFC 3339 with an offset or `Z` */
  time: string;
  data: { [key: string]: WireValue };
}

export type WireValue = string | number | { [key: string]: WireValue };
