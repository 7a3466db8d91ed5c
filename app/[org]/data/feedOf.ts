import type { LastEvent } from "@/lib/sources/lastEvents";
import type { KeptRefusal } from "@/lib/sources/listRefusals";

/** What came last, taken in or refused. */
export type FeedEntry = { at: string } & ({ event: LastEvent } | { refusal: KeptRefusal });

/** Events and refusals in one row, the latest first. */
export function feedOf(
  events: readonly LastEvent[],
  refusals: readonly KeptRefusal[],
  most = 20,
): FeedEntry[] {
  return [
    ...events.map((event) => ({ at: event.receivedAt, event })),
    ...refusals.map((refusal) => ({ at: refusal.at, refusal })),
  ]
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, most);
}
