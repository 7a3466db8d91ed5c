import type { Wanted } from "@/lib/delivery/occasions";

/** A channel that is in force, as `liveChannels` reads it. */
export interface LiveChannel extends Wanted {
  channelId: string;
  /** up to when its occasions have been written down */
  plannedTo: Date;
}
