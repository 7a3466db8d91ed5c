import type { Resolution } from "@/lib/events/event";
import { resolutions } from "@/lib/events/event";

/** A resolution as the message files name it; null for what none of them is. */
export function resolutionName(text: string | null): Resolution | null {
  return resolutions.find((known) => known === text) ?? null;
}
