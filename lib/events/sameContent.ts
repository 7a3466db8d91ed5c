import type { Event } from "@/lib/events/event";

/** Whether two canonical events say the same: every value equal, defaults and numbers having been normalised by readEvent. */
export function sameContent(one: Event, other: Event): boolean {
  for (const key of Object.keys(one) as (keyof Event)[]) if (one[key] !== other[key]) return false;
  return true;
}
