import { blocksOf } from "@/lib/guide/blocksOf";
import type { Chapter, GuideSection } from "@/lib/guide/chapter";
import { type Found, findWord } from "@/lib/guide/findWord";
import type { GuidePage } from "@/lib/guide/guidePages";
import { type Part, sentenceAround } from "@/lib/guide/sentenceAround";
import { wordsOf } from "@/lib/guide/wordsOf";

export interface Hit {
  page: GuidePage;
  title: string;
  heading: string;
  anchor: string;
  /** the sentence around what was found, or the beginning of the section where only its title or heading was */
  parts: Part[];
}

/**
 * The sections of the guide that a question is about, best first: those with more of its words, then those with them
 * in the chapter's title, in the heading, in the text. More than half of the words must be there.
 */
export function searchGuide(chapters: readonly Chapter[], question: string): Hit[] {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  return chapters
    .flatMap((chapter) => chapter.sections.map((section, at) => judge(chapter, section, at === 0, words)))
    .filter(({ matched }) => matched * 2 > words.length)
    .sort((a, b) => b.matched - a.matched || b.score - a.score)
    .map(({ hit }) => hit);
}

const worth = { title: 100, heading: 10, text: 1 };

/** A chapter's title counts for what stands under it alone: else each of its sections would be found by it. */
function judge(chapter: Chapter, section: GuideSection, opens: boolean, words: readonly string[]) {
  const blocks = [...(opens ? [chapter.lead] : []), ...blocksOf(section.tokens)];
  const text = blocks.join("\n");
  let [matched, score] = [0, 0];
  for (const word of words) {
    const inText = findWord(word, text);
    const points =
      (opens ? worth.title * findWord(word, chapter.title).share : 0) +
      worth.heading * findWord(word, section.heading).share +
      worth.text * inText.share * (1 + Math.min(inText.places.length, 5) / 10);
    if (points > 0) matched += 1;
    score += points;
  }
  return { matched, score, hit: hitOf(chapter, section, blocks, words) };
}

function hitOf(
  { page, title }: Chapter,
  { heading, anchor }: GuideSection,
  blocks: readonly string[],
  words: readonly string[],
): Hit {
  const [best] = blocks
    .map((block) => ({ block, found: words.map((word) => findWord(word, block)) }))
    .sort((a, b) => shareOf(b.found) - shareOf(a.found));
  const places = (best?.found ?? []).flatMap((found) => found.places).sort((a, b) => a[0] - b[0]);
  return { page, title, heading, anchor, parts: sentenceAround(best?.block ?? "", places) };
}

function shareOf(found: readonly Found[]): number {
  return found.reduce((sum, { share }) => sum + share, 0);
}
