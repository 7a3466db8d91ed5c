import { eventBytes } from "@/lib/events/limits";
import { type Refusal, Refused, refusalOf } from "@/lib/events/refusal";

/** The refusal of an event that takes more than 64 KiB. */
export function tooLarge(id?: string): Refusal {
  return refusalOf(
    new Refused("invalid", "", `must be at most ${eventBytes.toLocaleString("en")} bytes`),
    id,
  );
}
