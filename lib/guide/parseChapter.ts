import { lexer, type MarkedToken } from "marked";
import { anchorOf } from "@/lib/guide/anchorOf";
import type { Chapter, GuideSection } from "@/lib/guide/chapter";
import type { GuidePage } from "@/lib/guide/guidePages";
import { plainText } from "@/lib/guide/plainText";

/**
 * A chapter from its Markdown: `# title`, a paragraph that says what it is about, then text under `##` and `###`.
 * Throws where it is written otherwise, and where HTML stands in it: a test reads every chapter.
 */
export function parseChapter(page: GuidePage, source: string): Chapter {
  const [first, second, ...rest] = (lexer(source) as MarkedToken[]).filter(({ type }) => type !== "space");
  if (first?.type !== "heading" || first.depth !== 1 || second?.type !== "paragraph") {
    throw new Error(`${page}: a chapter begins with its title and a paragraph`);
  }
  const sections: GuideSection[] = [{ heading: "", anchor: "", depth: 2, tokens: [] }];
  for (const token of rest) {
    if (token.type === "heading") {
      const { depth } = token;
      if (depth !== 2 && depth !== 3) throw new Error(`${page}: headings are of the second or third level`);
      const heading = plainText(token);
      sections.push({ heading, anchor: anchorOf(heading), depth, tokens: [] });
    } else {
      sections.at(-1)?.tokens.push(token);
    }
  }
  return { page, title: plainText(first), lead: plainText(second), sections };
}
