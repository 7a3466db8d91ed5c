/** What is sent to a channel: text alone, in one language. */
export interface Message {
  subject: string;
  /** the answer, a sentence each */
  verdict: string[];
  figures: { label: string; value: string; note: string | null }[];
  sections: { title: string; lines: string[] }[];
  link: { label: string; url: string };
  footer: string[];
}
