/** What a channel is sent: text alone, ready in one language; every kind of channel makes its own form of it. */
export interface Message {
  subject: string;
  /** the answer first: a sentence each */
  verdict: string[];
  /** `note`: such as the change since the week before */
  figures: { label: string; value: string; note: string | null }[];
  sections: { title: string; lines: string[] }[];
  /** where the whole stands */
  link: { label: string; url: string };
  footer: string[];
}

/** `skip`: why a short message stands in the report's place, such as `stale`. */
export type Composed = Message | { skip: string; message: Message };
