import type { MarkedToken } from "marked";
import type { GuidePage } from "@/lib/guide/guidePages";

/** One chapter of the guide in one language. */
export interface Chapter {
  page: GuidePage;
  title: string;
  /** what it is about, in a sentence or two of plain text */
  lead: string;
  /** the first one is what stands before any heading, and may be empty */
  sections: GuideSection[];
}

export interface GuideSection {
  /** `""` before the first heading */
  heading: string;
  /** what an address points to it by; `""` before the first heading */
  anchor: string;
  depth: 2 | 3;
  tokens: MarkedToken[];
}
