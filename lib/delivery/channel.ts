import type { Address } from "@/lib/delivery/address";
import type { ChannelKind } from "@/lib/delivery/channelKinds";
import type { Message } from "@/lib/delivery/message";
import type { Locale } from "@/lib/words/locale";

/** How messages are sent, one for each kind of channel. A channel that throws counts as `unknown`. */
export type Channels = Record<ChannelKind, Send>;

export type Send = (message: Message, to: Destination) => Promise<Outcome>;

export interface Destination {
  address: Address;
  /** the same for every sending of the same report to the same channel: what a receiver knows a double by */
  id: string;
  /** what is signed with a time is signed with this one */
  now: Date;
  locale: Locale;
  /** where whoever reads it can end it, without an account */
  unsubscribe: string;
}

/**
 * What came of a sending. `retry`: it surely did not arrive, and may when it is sent again; `failed`: it surely did not
 * and will not; `unknown`: it was cut off between sending and answer.
 */
export interface Outcome {
  outcome: "delivered" | "retry" | "failed" | "unknown";
  /** a code, and a number where there is one, such as `http:503`: never a word of the receiver's, never a secret */
  answer: string;
  /** seconds that the receiver asks to wait */
  after?: number;
}
