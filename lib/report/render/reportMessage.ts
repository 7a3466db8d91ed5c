import type { Message } from "@/lib/delivery/message";
import type { SectionKey } from "@/lib/report/document";
import { lineText } from "@/lib/report/lineText";
import { fileWords } from "@/lib/report/render/fileWords";
import type { ShownReport } from "@/lib/report/shownReport";
import type { Locale } from "@/lib/words/locale";

/**
 * A report as a message: the conclusion, the first four figures, what became of the last decisions, and the new ones.
 * @param url where the whole of it stands
 */
export function reportMessage(shown: ShownReport, locale: Locale, url: string): Message {
  const { document } = shown;
  const words = fileWords(shown, locale);
  return {
    subject: document.title,
    verdict: [...document.cautions, ...document.conclusion],
    figures: document.figures.slice(0, 4).map(({ label, value, changes, notes }) => {
      const said = [...changes, ...notes];
      return { label, value, note: said.length === 0 ? null : said.join(" · ") };
    }),
    sections: document.sections
      .filter(({ key }) => told.includes(key))
      .map(({ title, lines }) => ({ title, lines: lines.map(lineText) })),
    link: { label: words.open, url },
    footer: [document.subtitle, words.signed],
  };
}

const told: readonly SectionKey[] = ["lastActions", "actions"];
